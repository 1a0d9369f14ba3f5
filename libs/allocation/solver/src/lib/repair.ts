import type { Plan } from './plan';
import { M, type DayProblem } from './problem';
import { improve, type SearchOptions } from './solve';
import { planFrom } from './start-plan';
import { tally } from './tally';
import { Workbench } from './workbench';

/** The share of the promised visits that a repair may hand to somebody else or move to another hour. */
const MOST_CHANGED = 0.05;
/** Gentle: short strings, little heat. A running day is mended, not made anew. */
const MENDING = { average: 6, longest: 6, hot: 0.3, cold: 0.02 };

/**
 * Mends a published or running day whose problem no longer allows the published plan: what still holds stays as it is,
 * what does not is put where it disturbs least. The first valid plan is handed to `observe` at once, then it is improved
 * until the stop; every change of person or promised hour has its price.
 */
export function repair(problem: DayProblem, options: Omit<SearchOptions, 'start'>): Plan {
  const mostChanges = options.mostChanges ?? changeRation(problem);
  const first = firstRepair(problem, mostChanges);
  options.observe?.(first, 0);
  return improve(first, { ...options, mostChanges, tuning: { ...MENDING, ...options.tuning } });
}

/**
 * The first valid plan after a disturbance: the published one as far as it holds, then the most important of the rest by
 * cheapest insertion, as long as no more promises are changed than the ration allows.
 */
export function firstRepair(problem: DayProblem, mostChanges = changeRation(problem)): Plan {
  const plan = planFrom(problem, problem.input.published ?? []);
  const bench = new Workbench(plan);
  const waiting = problem.visitInputs.flatMap(({ priority }, visit) =>
    plan.placed[visit] ? [] : [{ visit, priority }],
  );
  for (const { visit } of waiting.sort((a, b) => b.priority - a.priority)) {
    if (bench.weigh(visit) === Infinity) continue;
    const before = plan.total[M.changes] as number;
    bench.place(visit);
    tally(plan);
    if ((plan.total[M.changes] as number) > Math.max(before, mostChanges)) {
      bench.mark(visit);
      bench.takeOut();
      tally(plan);
    }
    bench.forgetChanges();
  }
  return plan;
}

/** How many changes of promised visits a repair may make. */
function changeRation(problem: DayProblem): number {
  return Math.floor(MOST_CHANGED * problem.promiseHolds.reduce((sum, holds) => sum + holds, 0));
}
