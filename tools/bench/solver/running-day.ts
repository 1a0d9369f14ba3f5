// A planned ward day at half past ten, and what goes wrong then.
import type { DayInput, Plan, VisitInput } from '@ward/allocation/solver';
import { placementsOf, planView, solve, forIterations } from '@ward/allocation/solver';
import { problemOf } from './measured-run';
import { Seeded } from './seeded';
import { wardDay } from './ward-day';

const HALF_PAST_TEN = 630;
const TOLERANCE = 30;

export interface Disturbed {
  readonly input: DayInput;
  /** Visits that cannot stay as they were: of the person who is ill, or the urgent one itself. */
  readonly concerned: ReadonlySet<string>;
}

export function plannedDay(seed: number, iterations = 3000): { input: DayInput; plan: Plan } {
  const input = wardDay(seed);
  return { input, plan: solve(problemOf(input), { seed, ...forIterations(iterations) }) };
}

/** The day as it stands at half past ten: published, and what has begun is frozen. */
export function runningDay(input: DayInput, plan: Plan): DayInput {
  const published = placementsOf(plan);
  const view = planView(plan);
  const begun = published.filter(({ start }) => start < HALF_PAST_TEN);
  const endOf = new Map(view.duties.flatMap(({ visits }) => visits.map(({ visit, end }) => [visit, end] as const)));
  const had = view.duties.filter(({ breaks }) => breaks.some(({ start }) => start < HALF_PAST_TEN));
  return {
    ...input,
    published,
    promiseTolerance: TOLERANCE,
    running: {
      now: HALF_PAST_TEN,
      frozen: begun.map((placement) => ({ ...placement, end: endOf.get(placement.visit) ?? placement.start })),
      breaksTaken: Object.fromEntries(had.map(({ staff }) => [staff, 1])),
    },
  };
}

/** The person with the most visits still to do goes home. */
export function busiestIsIll(input: DayInput): Disturbed {
  const frozen = new Set(input.running?.frozen.map(({ visit }) => visit));
  const ahead = (id: string): string[] =>
    (input.published ?? [])
      .filter(({ visit, staff }) => staff.includes(id) && !frozen.has(visit))
      .map(({ visit }) => visit);
  const busiest = input.staff.reduce(
    (most, person) => (ahead(person.id).length > ahead(most).length ? person.id : most),
    '',
  );
  return {
    input: { ...input, staff: input.staff.filter(({ id }) => id !== busiest) },
    concerned: new Set(ahead(busiest)),
  };
}

/** A patient who must be seen within two hours. */
export function urgentVisit(input: DayInput, seed: number): Disturbed {
  const chance = new Seeded(seed);
  const now = input.running?.now ?? HALF_PAST_TEN;
  const visit: VisitInput = {
    id: 'urgent',
    place: chance.pick(input.places),
    minutes: 45,
    windows: [{ start: now, end: now + 120 }],
    roles: [{ skills: ['obs'] }],
    priority: 1000,
  };
  return { input: { ...input, visits: [...input.visits, visit] }, concerned: new Set(['urgent']) };
}
