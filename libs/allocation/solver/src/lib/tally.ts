import { latenessOf } from './clock-rules';
import type { Plan } from './plan';
import { M, MEASURE_COUNT } from './problem';

/** Recomputes the measures of the whole plan, and its price, from its assignments and times. */
export function tally(plan: Plan): void {
  const { problem, total } = plan;
  const { width } = problem;
  total.fill(0);
  for (let visit = 0; visit < problem.visits; visit++) {
    if (plan.placed[visit]) {
      if (!problem.delaysCost) continue;
      const start = plan.start[visit] as number;
      if (start > (problem.wishedBy[visit] as number)) {
        total[M.lateness] = (total[M.lateness] as number) + latenessOf(problem, visit, start);
        const late = start - (problem.wishedBy[visit] as number);
        if (late > (total[M.worstLateness] as number)) total[M.worstLateness] = late;
      }
      if (start > (problem.promisedBy[visit] as number)) total[M.changes] = (total[M.changes] as number) + 1;
    } else {
      total[M.unallocatedPriority] = (total[M.unallocatedPriority] as number) + (problem.priority[visit] as number);
      total[M.unallocated] = (total[M.unallocated] as number) + 1;
      if (problem.promiseHolds[visit]) total[M.changes] = (total[M.changes] as number) + 1;
    }
  }
  for (let duty = 0; duty < problem.duties; duty++) {
    const length = plan.length[duty] as number;
    if (length === 0) continue;
    const row = duty * MEASURE_COUNT;
    total[M.changes] = (total[M.changes] as number) + (plan.parts[row + M.changes] as number);
    total[M.continuity] = (total[M.continuity] as number) + (plan.parts[row + M.continuity] as number);
    total[M.standIn] = (total[M.standIn] as number) + (plan.parts[row + M.standIn] as number);
    total[M.travel] = (total[M.travel] as number) + (plan.parts[row + M.travel] as number);
    const over = (plan.leave[duty * width + length + 1] as number) - (problem.dutyEnd[duty] as number);
    if (over > 0) total[M.overtime] = (total[M.overtime] as number) + over;
  }
  for (let s = 0; s < problem.staff; s++) {
    if (plan.busy[s] === 0) continue;
    total[M.fairness] =
      (total[M.fairness] as number) +
      ((plan.busy[s] as number) * (plan.busy[s] as number)) / (problem.staffTime[s] as number);
  }
  plan.worst = total[M.worstLateness] as number;
  let price = 0;
  for (let k = 0; k < MEASURE_COUNT; k++) price += (total[k] as number) * (problem.price[k] as number);
  plan.price = price;
}
