import { SAME_HOUR_MINUTES } from '@ward/allocation/contract';
import {
  explainUnallocated,
  placementsOf,
  planFrom,
  repair,
  untilSpent,
  type DayInput,
  type PlacementInput,
  type Plan,
  type VisitInput,
} from '@ward/allocation/solver';
import { invariant } from '@ward/kernel';
import { figuresOf, type SearchFound } from '../plan/search-plan';
import { holdingDay, problemOf } from './what-holds';

export interface RepairOrder {
  readonly input: DayInput;
  /** Visits that cannot stay as they were promised. */
  readonly concerned: readonly string[];
  readonly seed: number;
  /** Of polishing each attempt after its first valid plan. */
  readonly seconds: number;
}

/** So many of the visits that nothing happened to may change person or hour, and only where somebody would go without. */
const MOST_OTHERS = 0.05;
/** Seconds after which no further gap is explained. */
const EXPLAINED_BY = 0.6;
const REASONS_ON_BOARD = 'Its reasons stand on the board, beside the visits that need somebody.';

/**
 * Mends a disturbed day with as little as possible: first the visits concerned find room beside all the others, at their
 * hour or within the half hour after it; then at any hour that the patient can be seen; and only when somebody is still
 * left do a few of the others move. `elapsed`: seconds since it began.
 */
export function repairDay({ input, concerned, seed, seconds }: RepairOrder, elapsed: () => number): SearchFound {
  const day = holdingDay(input, concerned);
  const attempt = (tried: DayInput, mostChanges: number): Plan => {
    const began = elapsed();
    const share = () => (elapsed() - began) / seconds;
    return repair(problemOf(tried), { ...untilSpent(share), seed, mostChanges });
  };
  const others = (day.published ?? []).filter(({ visit }) => !concerned.includes(visit));
  const attempts = [
    () => attempt(held(atTheirHour(day, concerned), others), 0),
    () => attempt(held(atAnyHour(day, concerned), others), 0),
    () => attempt(atAnyHour(day, concerned), Math.floor(MOST_OTHERS * others.length)),
  ];
  const found = firstComplete(attempts, concerned);
  const gaps = concerned.filter((id) => !placedIn(found).has(id));
  return {
    before: { ...figuresOf(planFrom(problemOf(day), day.published ?? [])), changes: 0 },
    after: figuresOf(found),
    placements: [...placementsOf(found), ...keptAside(input, day)],
    unallocated: gaps.map((visit, i) => {
      // Explaining tries dozens of changes on the whole day: the proposal does not wait for all of it.
      if (i > 0 && elapsed() > EXPLAINED_BY) return { visit, reasons: [REASONS_ON_BOARD], suggestions: [] };
      const { reasons, changes } = explainUnallocated(found, visit);
      return { visit, reasons, suggestions: changes.map(({ words }) => words) };
    }),
  };
}

/** The first attempt in which everybody concerned is seen, or the one that leaves the fewest without. */
function firstComplete([attempt, ...further]: readonly (() => Plan)[], concerned: readonly string[]): Plan {
  invariant(attempt, 'there is something to try');
  const plan = attempt();
  const left = (one: Plan) => concerned.filter((id) => !placedIn(one).has(id)).length;
  if (left(plan) === 0 || further.length === 0) return plan;
  const next = firstComplete(further, concerned);
  return left(next) < left(plan) ? next : plan;
}

function placedIn(plan: Plan): ReadonlySet<string> {
  return new Set(placementsOf(plan).map(({ visit }) => visit));
}

/** The visits concerned are promised no more: they wish for their hour, and for whoever was to come. */
function atTheirHour(day: DayInput, concerned: readonly string[]): DayInput {
  const promises = promisesOf(day);
  return changed(atAnyHour(day, concerned), concerned, (visit) => {
    const start = promises.get(visit.id)?.start;
    return start === undefined ? visit : { ...visit, wished: { start, end: start + SAME_HOUR_MINUTES } };
  });
}

function atAnyHour(day: DayInput, concerned: readonly string[]): DayInput {
  const promises = promisesOf(day);
  const published = (day.published ?? []).filter(({ visit }) => !concerned.includes(visit));
  return changed({ ...day, published }, concerned, (visit) => {
    const staff = promises.get(visit.id)?.staff.filter((id) => !visit.excludedStaff?.includes(id)) ?? [];
    return { ...visit, preferredStaff: staff };
  });
}

/** What is not concerned stays to the minute: it is not weighed again. */
function held(day: DayInput, others: readonly PlacementInput[]): DayInput {
  const promises = new Map(others.map((placement) => [placement.visit, placement]));
  return changed(day, [...promises.keys()], (visit) => {
    const { staff, start } = promises.get(visit.id) ?? { staff: [], start: 0 };
    return {
      ...visit,
      windows: [{ start, end: start }],
      roles: visit.roles.map((role) => ({ ...role, skills: [] })),
      excludedStaff: [],
      pinned: { staff, start },
    };
  });
}

function changed(day: DayInput, ids: readonly string[], change: (visit: VisitInput) => VisitInput): DayInput {
  const those = new Set(ids);
  return { ...day, visits: day.visits.map((visit) => (those.has(visit.id) ? change(visit) : visit)) };
}

function promisesOf({ published = [] }: DayInput): ReadonlyMap<string, PlacementInput> {
  return new Map(published.map((placement) => [placement.visit, placement]));
}

/** What was set aside stays as it was promised. */
function keptAside(input: DayInput, day: DayInput): readonly PlacementInput[] {
  const mended = new Set(day.visits.map(({ id }) => id));
  return (input.published ?? []).filter(({ visit }) => !mended.has(visit));
}
