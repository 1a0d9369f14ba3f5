/** Fewer visits than this say nothing about a kind of visit. */
export const ENOUGH_VISITS = 20;
/** Learned minutes are taken between half and twice the planned ones: beyond that, something else is wrong. */
const LEAST_SHARE = 0.5;
const MOST_SHARE = 2;
/** Longer than this between two check-ins was not a journey alone. */
export const LONGEST_JOURNEY_MINUTES = 120;

/** The middle of some measurements and how far they spread; null while there are too few to say. */
export interface Spread {
  readonly count: number;
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
}

/** Median and quartiles in whole minutes, by linear interpolation (Hyndman and Fan's type 7, as in most spreadsheets). */
export function spreadOf(minutes: readonly number[]): Spread {
  const sorted = minutes.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted.length < ENOUGH_VISITS ? null : Math.round(quantile(sorted, share)));
  return { count: sorted.length, median: at(0.5), lowerQuartile: at(0.25), upperQuartile: at(0.75) };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * How much longer (above 1) or shorter visits of a type take than planned: the median of actual over planned minutes,
 * held between a half and two. Null while there are too few.
 */
export function learnedShare(visits: readonly { readonly planned: number; readonly actual: number }[]): number | null {
  const shares = visits.filter(({ planned }) => planned > 0).map(({ planned, actual }) => actual / planned);
  if (shares.length < ENOUGH_VISITS) return null;
  const median = quantile(
    shares.toSorted((one, other) => one - other),
    0.5,
  );
  return Math.round(Math.min(MOST_SHARE, Math.max(LEAST_SHARE, median)) * 100) / 100;
}

/**
 * Whole minutes to plan a visit with: the planned ones times the share of its type, never less than planned. A promise
 * lasts as long as it was planned: two that were squeezed closer together would overlap.
 */
export function learnedMinutes(planned: number, share: number | undefined): number {
  return share === undefined ? planned : Math.max(planned, Math.round(planned * share));
}

/** A visit that was done, as planned and as it went. Minutes; the hour is London's, of the check-in. */
export interface LivedVisit {
  readonly type: string;
  readonly area: string;
  readonly hour: number;
  readonly planned: number;
  readonly actual: number;
  /** Check-in after the planned start; below 0, before it. */
  readonly late: number;
  /** From the visit before to this one, planned and as it was; null for the first of a day. */
  readonly travelPlanned: number | null;
  readonly travelActual: number | null;
}

export const LEARNED_BY = ['type', 'area', 'hour'] as const;
export type LearnedBy = (typeof LEARNED_BY)[number];

export interface LearnedGroup {
  readonly name: string;
  readonly duration: Spread;
  /** Actual less planned minutes of the visit. */
  readonly overrun: Spread;
  readonly late: Spread;
  readonly travel: Spread;
  readonly travelOverrun: Spread;
}

/** Planned against actual by type of visit, postcode district or hour; the largest groups first, hours in order. */
export function learnedGroups(visits: readonly LivedVisit[], by: LearnedBy): LearnedGroup[] {
  const groups = [...Map.groupBy(visits, (visit) => String(visit[by]))].map(([name, of]) => {
    const journeys = of.flatMap(({ travelActual, travelPlanned }) =>
      travelActual !== null && travelPlanned !== null ? [{ travelActual, travelPlanned }] : [],
    );
    return {
      name,
      duration: spreadOf(of.map(({ actual }) => actual)),
      overrun: spreadOf(of.map(({ actual, planned }) => actual - planned)),
      late: spreadOf(of.map(({ late }) => late)),
      travel: spreadOf(journeys.map(({ travelActual }) => travelActual)),
      travelOverrun: spreadOf(journeys.map(({ travelActual, travelPlanned }) => travelActual - travelPlanned)),
    };
  });
  return groups.sort((one, other) =>
    by === 'hour'
      ? Number(one.name) - Number(other.name)
      : other.duration.count - one.duration.count || one.name.localeCompare(other.name),
  );
}
