import {
  buildProblem,
  planView,
  solve,
  untilSpent,
  type DayInput,
  type DayProblem,
  type Plan,
  type PlanView,
} from '@ward/allocation/solver';
import { checkPlan } from './checker';

/** CPU seconds of this process so far, all its threads: a stricter clock than the search's own thread. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export function problemOf(input: DayInput): DayProblem {
  const built = buildProblem(input);
  if (built.ok) return built.problem;
  throw new Error(built.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}

export interface MeasuredRun {
  readonly plan: Plan;
  readonly view: PlanView;
  readonly iterations: number;
}

/** Solves a day in so many CPU seconds, laying it out included, and lets the checker judge the plan. */
export function measuredRun(input: DayInput, seed: number, seconds: number): MeasuredRun {
  const from = cpuSeconds();
  let iterations = 0;
  // Asking for CPU time is slow: not more often than every few milliseconds.
  let [asked, share] = [-Infinity, 0];
  const until = untilSpent(() => {
    if (performance.now() - asked > 15) {
      share = (cpuSeconds() - from) / seconds;
      asked = performance.now();
    }
    return share;
  });
  const plan = solve(problemOf(input), {
    seed,
    pace: until.pace,
    stop: (best, iteration) => {
      iterations = iteration;
      return until.stop(best, iteration);
    },
  });
  const view = planView(plan);
  judge(input, view);
  return { plan, view, iterations };
}

/** Throws when the checker finds a broken rule, or another cost than the engine's. */
export function judge(input: DayInput, view: PlanView): void {
  const { faults, measures } = checkPlan(input, view);
  const wrong = Object.entries(measures).filter(
    ([measure, value]) => Math.abs(value - view.cost.measures[measure as keyof typeof measures]) > 1e-3,
  );
  const found = [...faults, ...wrong.map(([measure, value]) => `${measure} is ${value}`)];
  if (found.length > 0) throw new Error(`the checker refuses the plan:\n${found.slice(0, 10).join('\n')}`);
}
