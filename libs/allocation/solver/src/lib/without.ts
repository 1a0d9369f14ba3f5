import type { Plan } from './plan';
import { tally } from './tally';
import { Workbench } from './workbench';

/** A copy of a plan to try things on, with one visit taken out of it. */
export function without(plan: Plan, visit: number): Workbench {
  const bench = new Workbench(plan.clone());
  if (plan.placed[visit]) {
    bench.mark(visit);
    bench.takeOut();
    tally(bench.plan);
  }
  bench.forgetChanges();
  return bench;
}

/** The index of a visit that can still be planned. */
export function visitOfDay(plan: Plan, id: string): number {
  const visit = plan.problem.visitIndex.get(id);
  if (visit === undefined) throw new Error(`“${id}” is not a visit that can still be planned`);
  return visit;
}
