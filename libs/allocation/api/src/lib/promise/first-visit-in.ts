import type { FirstVisitWanted } from '@ward/allocation/contract';
import { TRAVEL_MODES, type TravelMode, travelMinutes } from '@ward/allocation/domain';
import {
  buildProblem,
  earliestFirstVisit,
  firstRepair,
  placementsOf,
  planFrom,
  type DayInput,
  type PlacementInput,
} from '@ward/allocation/solver';
import { CALLS, type Place } from '../plan/day-input';

/** A day with every visit placed that can be: what a new patient has to fit in beside. */
export interface FilledDay {
  readonly input: DayInput;
  readonly places: readonly Place[];
}

const NEW = 'first-visit';
/** Visits begin within the ward's staffed hours: 08:00 to 20:00 London time, in minutes after midnight. */
const OPENS = 8 * 60;
const CLOSES = 20 * 60;

/**
 * Visits that nobody has yet are placed as well as they go, without moving a promise: a newcomer may not take their time.
 * Undefined for a day that cannot be planned.
 */
export function fillDay(input: DayInput, places: readonly Place[]): FilledDay | undefined {
  const built = buildProblem(input);
  if (!built.ok) return undefined;
  const published = placementsOf(firstRepair(built.problem, 0));
  return { input: { ...input, published, promiseTolerance: 0 }, places };
}

/** The earliest start (minutes after midnight) and the people, keeping every promise of the day; undefined when it is full. */
export function firstVisitIn(
  { input, places }: FilledDay,
  { visit, place }: Pick<FirstVisitWanted, 'visit' | 'place'>,
): Pick<PlacementInput, 'start' | 'staff'> | undefined {
  const built = buildProblem({
    ...input,
    places: [...input.places, NEW],
    travel: Object.fromEntries(
      Object.entries(input.travel).map(([mode, minutes]) => [mode, withPlace(minutes, mode, places, place)]),
    ),
    visits: [
      ...input.visits,
      {
        id: NEW,
        place: visit.contact === 'face-to-face' ? NEW : CALLS,
        minutes: visit.minutes,
        windows: [{ start: OPENS, end: CLOSES - visit.minutes }],
        roles: Array.from({ length: visit.staffCount }, () => ({ skills: visit.skills })),
        priority: visit.priority,
      },
    ],
  });
  return built.ok ? earliestFirstVisit(planFrom(built.problem, input.published ?? []), NEW) : undefined;
}

/** Journeys to the new place are estimates: it is known by its postcode district only. */
function withPlace(
  minutes: readonly (readonly number[])[],
  mode: string,
  places: readonly Place[],
  place: FirstVisitWanted['place'],
): number[][] {
  const way = TRAVEL_MODES.find((known): known is TravelMode => mode.startsWith(known)) ?? 'car';
  const there = places.map((from) => travelMinutes(from, place, way));
  return [...minutes.map((row, i) => [...row, there[i] ?? 0]), [...there, 0]];
}
