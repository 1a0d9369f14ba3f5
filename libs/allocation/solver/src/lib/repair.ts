import { Chance } from './chance';
import type { Plan } from './plan';
import type { DayProblem } from './problem';
import { fill, improve, type SearchOptions } from './solve';
import { planFrom } from './start-plan';

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
  const promises = problem.promiseHolds.reduce((sum, holds) => sum + holds, 0);
  const mostChanges = Math.floor(MOST_CHANGED * promises);
  const first = firstRepair(problem, options.seed);
  options.observe?.(first, 0);
  return improve(first, { mostChanges, ...options, tuning: { ...MENDING, ...options.tuning } });
}

/** The first valid plan after a disturbance: the published one as far as it holds, the rest by cheapest insertion. */
export function firstRepair(problem: DayProblem, seed: number): Plan {
  const plan = planFrom(problem, problem.input.published ?? []);
  fill(plan, new Chance(seed));
  return plan;
}
