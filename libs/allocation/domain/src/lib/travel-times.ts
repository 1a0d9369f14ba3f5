import { doorMinutes, type Point, type TravelMode, travelMinutes } from './travel';

/** measured: every minute was read off the road network · estimated: at least one comes from distance and mode alone. */
export const TRAVEL_SOURCES = ['measured', 'estimated'] as const;
export type TravelSource = (typeof TRAVEL_SOURCES)[number];

/** Whole minutes door to door from each place (row) to each place (column), in the order asked. */
export interface TravelTable {
  readonly minutes: readonly (readonly number[])[];
  readonly source: TravelSource;
}

/** How long journeys take. Whatever plans, repairs or explains a day asks here, so that all of them reckon alike. */
export abstract class TravelTimes {
  /** `providerId`: whose journeys these are; what was measured is kept for that provider alone. */
  abstract table(places: readonly Point[], mode: TravelMode, providerId: string): Promise<TravelTable>;
}

/** The built-in table: from distance and mode alone. */
export function estimatedTable(places: readonly Point[], mode: TravelMode): TravelTable {
  return {
    minutes: places.map((from) => places.map((to) => travelMinutes(from, to, mode))),
    source: 'estimated',
  };
}

/**
 * A table from seconds on the road (null where unknown), with the minutes that parking or unlocking takes on top. Same
 * doors are 0 apart; what is unknown is estimated, and the table says so.
 */
export function measuredTable(
  places: readonly Point[],
  mode: TravelMode,
  seconds: (from: number, to: number) => number | null,
): TravelTable {
  const estimate = estimatedTable(places, mode).minutes;
  let source: TravelSource = 'measured';
  const minutes = estimate.map((row, from) =>
    row.map((guess, to) => {
      if (guess === 0) return 0;
      const road = seconds(from, to);
      if (road !== null) return Math.max(1, Math.round(road / 60 + doorMinutes(mode)));
      source = 'estimated';
      return guess;
    }),
  );
  return { minutes, source };
}
