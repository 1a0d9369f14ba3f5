import type { ChoicePrice } from '@ward/allocation/contract';
import {
  buildProblem,
  costOf,
  explainUnallocated,
  explainVisit,
  placementsOf,
  planFrom,
  type Alternative,
  type DayChange,
  type DayInput,
  type Plan,
  type PlacementInput,
} from '@ward/allocation/solver';
import { allowingLate, withoutBreaks } from './relaxed-day';

/** The day as it stands, in which these visits are nobody's. */
export interface ExplainOrder {
  readonly input: DayInput;
  readonly visits: readonly string[];
}

export interface FoundChoice {
  readonly staff: readonly string[];
  /** Minutes after midnight. */
  readonly start: number;
  readonly price: ChoicePrice;
}

export interface FoundReasons {
  readonly visit: string;
  /** Everybody who could go, the cheapest first. */
  readonly choices: readonly FoundChoice[];
  readonly obstacles: readonly Obstacle[];
  readonly reasons: readonly string[];
  readonly changes: readonly string[];
}

interface Obstacle {
  readonly staff: string;
  readonly words: string;
}

/** A day that can be asked, and the promises that it cannot hold at all: whoever made them still goes there. */
interface Standing {
  readonly plan: Plan;
  readonly unheld: readonly (PlacementInput & { readonly end: number })[];
}

/** Weighs each of these visits against everyone's day, each as if the others stayed nobody's. Throws the faults of a bad day. */
export function explainDay({ input, visits }: ExplainOrder): FoundReasons[] {
  const usual = standing(input);
  const late = standing(allowingLate(input, visits));
  const unpaused = standing(withoutBreaks(allowingLate(input, visits)));
  return visits.map((visit) => {
    const { alternatives, blocked } = explainVisit(late.plan, visit);
    const stuck = new Set(blocked.map(({ staff }) => staff));
    const forced = explainVisit(unpaused.plan, visit).alternatives.filter(({ staff }) =>
      staff.some((id) => stuck.has(id)),
    );
    const found = [
      ...alternatives.map((one) => choiceOf(late, one, false)),
      ...forced.map((one) => choiceOf(unpaused, one, true)),
    ];
    const minutes = input.visits.find(({ id }) => id === visit)?.minutes ?? 0;
    const elsewhere = found.flatMap((choice) => elsewhereThen(late, choice, minutes));
    const choices = distinct(found.filter(({ staff }) => !elsewhere.some((one) => staff.includes(one.staff))));
    const able = new Set(choices.flatMap(({ staff }) => staff));
    const obstacles = [...elsewhere, ...blocked.map(({ staff, obstacle: { words } }) => ({ staff, words }))];
    return {
      visit,
      choices,
      obstacles: onePerPerson(obstacles).filter(({ staff }) => !able.has(staff)),
      ...(choices.length > 0 ? { reasons: [], changes: [] } : whyNobody(usual, visit, elsewhere)),
    };
  });
}

function standing(input: DayInput): Standing {
  const built = buildProblem(input);
  if (!built.ok) throw new Error(built.faults.map(({ path, message }) => `${path}: ${message}`).join('; '));
  const published = input.published ?? [];
  const plan = planFrom(built.problem, published);
  const held = new Set(placementsOf(plan).map(({ visit }) => visit));
  const minutes = new Map(input.visits.map((visit) => [visit.id, visit.minutes]));
  const unheld = published
    .filter(({ visit }) => !held.has(visit))
    .map((placement) => ({ ...placement, end: placement.start + (minutes.get(placement.visit) ?? 0) }));
  return { plan, unheld };
}

/** What the day costs more with the visit than without it. */
function choiceOf({ plan }: Standing, { staff, start, cost }: Alternative, missesBreak: boolean): FoundChoice {
  const before = costOf(plan).measures;
  const after = cost.measures;
  return {
    staff,
    start,
    price: {
      travelMinutes: after.travel - before.travel,
      lateMinutes: after.lateness - before.lateness,
      overtimeMinutes: after.overtime - before.overtime,
      delays: after.changes - before.changes,
      strangers: after.continuity - before.continuity,
      missesBreak,
    },
  };
}

/** People of a choice who are at a visit that the plan could not hold. */
function elsewhereThen({ plan, unheld }: Standing, { staff, start }: FoundChoice, minutes: number): Obstacle[] {
  return staff
    .filter((id) =>
      unheld.some((other) => other.staff.includes(id) && other.start < start + minutes && start < other.end),
    )
    .map((id) => {
      const name = plan.problem.input.staff.find((person) => person.id === id)?.name ?? id;
      return { staff: id, words: `${name} is promised to another visit then` };
    });
}

function whyNobody({ plan }: Standing, visit: string, elsewhere: readonly Obstacle[]) {
  const { reasons, changes } = explainUnallocated(plan, visit);
  return {
    reasons: elsewhere.length > 0 ? onePerPerson(elsewhere).map(({ words }) => words) : reasons,
    changes: changes.map(({ change, words }) => sayWindow(change) ?? words),
  };
}

/** The engine's windows hold the start of a visit; on the board a window ends when the visit must be over. */
function sayWindow(change: DayChange): string | undefined {
  if (change.kind === 'window-opens') return `if it could start from ${clockTime(change.to)}`;
  if (change.kind === 'window-closes') return `if it could start as late as ${clockTime(change.to)}`;
  return undefined;
}

function clockTime(minutes: number): string {
  return [minutes / 60, minutes % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

/** The first of each group of people: a pair is found once for each of its two. */
function distinct(choices: readonly FoundChoice[]): FoundChoice[] {
  return [...Map.groupBy(choices, ({ staff }) => staff.toSorted().join()).values()].flatMap((same) => same.slice(0, 1));
}

function onePerPerson(obstacles: readonly Obstacle[]): Obstacle[] {
  return [...Map.groupBy(obstacles, ({ staff }) => staff).values()].flatMap((same) => same.slice(0, 1));
}
