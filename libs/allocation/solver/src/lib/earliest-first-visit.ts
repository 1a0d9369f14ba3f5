import { dutiesFor, forEachSlot, takeSlot, type FoundSlot } from './all-slots';
import { staffOf } from './explain-visit';
import type { PlacementInput } from './day-input';
import { M } from './problem';
import type { Plan } from './plan';
import { tally } from './tally';
import { visitOfDay, without } from './without';

export interface EarliestVisit extends PlacementInput {
  /** The plan with the visit in it: the promise is true because it was kept once. */
  readonly plan: Plan;
}

/**
 * The earliest start that a plan really holds for a visit not yet in it, without breaking a promise to anybody else or
 * making anybody wait longer than wished. Undefined when the day has no room.
 */
export function earliestFirstVisit(plan: Plan, id: string): EarliestVisit | undefined {
  const visit = visitOfDay(plan, id);
  const bench = without(plan, visit);
  const found: FoundSlot[] = [];
  forEachSlot(bench, visit, dutiesFor(bench, visit, []), (slot) => {
    found.push(slot);
  });
  found.sort((a, b) => a.start - b.start || a.price - b.price);
  const { total } = bench.plan;
  const [changes, lateness] = [total[M.changes] as number, total[M.lateness] as number];
  for (const slot of found) {
    takeSlot(bench, visit, slot);
    bench.place(visit);
    tally(bench.plan);
    if ((total[M.changes] as number) <= changes && (total[M.lateness] as number) <= lateness) {
      return { visit: id, staff: staffOf(bench.plan, visit), start: slot.start, plan: bench.plan };
    }
    bench.mark(visit);
    bench.takeOut();
    bench.forgetChanges();
  }
  return undefined;
}
