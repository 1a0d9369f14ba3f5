import { dutiesFor, forEachSlot, takeSlot, type FoundSlot } from './all-slots';
import { obstacles, type Obstacle } from './obstacles';
import type { Plan } from './plan';
import { costOf, type PlanCost } from './plan-cost';
import { tally } from './tally';
import { visitOfDay, without } from './without';
import type { Workbench } from './workbench';

/** Where a coordinator holds a visit: these people (in the order of roles), about this time. */
export interface MoveQuestion {
  readonly visit: string;
  readonly staff: readonly string[];
  /** The wanted start; without one the cheapest place in these people's day is taken. */
  readonly start?: number;
}

export interface Delay {
  readonly visit: string;
  readonly from: number;
  readonly to: number;
}

export type MoveVerdict =
  | {
      readonly ok: true;
      readonly start: number;
      /** The whole plan's cost with the move made, and as it is. */
      readonly cost: PlanCost;
      readonly before: PlanCost;
      /** Other visits that would start at another time. */
      readonly moved: readonly Delay[];
      /** The plan with the move made. */
      readonly plan: Plan;
    }
  | { readonly ok: false; readonly obstacles: readonly Obstacle[] };

/** Weighs one visit being dragged against everything: skills, windows, shifts, breaks, joint visits, gaps, promises. */
export function checkMove(plan: Plan, move: MoveQuestion): MoveVerdict {
  if (plan.problem.input.running?.frozen.some((frozen) => frozen.visit === move.visit)) {
    return { ok: false, obstacles: [{ staff: '', code: 'frozen', words: 'the visit is done or under way' }] };
  }
  const visit = visitOfDay(plan, move.visit);
  const bench = without(plan, visit);
  const wanted = move.start;
  let best: FoundSlot | undefined;
  const away = (slot: FoundSlot): number => (wanted === undefined ? 0 : Math.abs(slot.start - wanted));
  forEachSlot(bench, visit, dutiesFor(bench, visit, move.staff), (slot) => {
    const nearer = !best || away(slot) < away(best) || (away(slot) === away(best) && slot.price < best.price);
    if (nearer) best = slot;
  });
  if (!best) return { ok: false, obstacles: obstacles(bench, visit, move.staff) };
  takeSlot(bench, visit, best);
  bench.place(visit);
  tally(bench.plan);
  return {
    ok: true,
    start: best.start,
    cost: costOf(bench.plan),
    before: costOf(plan),
    moved: movedVisits(plan, bench, visit),
    plan: bench.plan,
  };
}

function movedVisits(plan: Plan, bench: Workbench, moved: number): Delay[] {
  return plan.problem.visitInputs.flatMap(({ id }, visit) => {
    const [from, to] = [plan.start[visit] as number, bench.plan.start[visit] as number];
    return visit !== moved && (plan.placed[visit] as number) && from !== to ? [{ visit: id, from, to }] : [];
  });
}
