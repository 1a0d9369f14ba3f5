import { Annealing } from './annealing';
import { evolve } from './evolve';
import { Chance } from './chance';
import { Plan } from './plan';
import type { DayProblem } from './problem';
import { RecreateGreedy } from './recreate-greedy';
import type { RuinSize } from './ruin-strings';
import { emptyPlan } from './start-plan';
import type { Stop } from './stop';
import { tally } from './tally';
import { Workbench } from './workbench';

export interface SearchOptions extends Stop {
  readonly seed: number;
  /** Hears of every better plan; the plan goes on changing afterwards, so take a `planView` or a `clone` of it. */
  readonly observe?: (best: Plan, iteration: number) => void;
  /** A plan to begin with; without one the search begins with a greedy one. */
  readonly start?: Plan;
  /** At most so many changes against the published plan, as far as it depends on the search. */
  readonly mostChanges?: number;
  readonly tuning?: Partial<Tuning>;
}

/** How the search goes about it. Temperatures are in average journeys of the first plan. */
export interface Tuning extends RuinSize {
  readonly hot: number;
  readonly cold: number;
}

/** Duties on their own are searched fast, and gain by cooling further. */
const ALONE: Tuning = { average: 10, longest: 10, hot: 5, cold: 0.03 };
const TOGETHER: Tuning = { average: 10, longest: 10, hot: 10, cold: 0.1 };

/** Makes the best plan it can for a day until told to stop. The seed and the stops decide the outcome, nothing else. */
export function solve(problem: DayProblem, options: SearchOptions): Plan {
  const chance = new Chance(options.seed);
  const start = options.start ?? greedy(problem, chance);
  const tuning = { ...(problem.together ? TOGETHER : ALONE), ...options.tuning };
  const journey = averageJourney(start);
  const cooling = { hot: journey * tuning.hot, cold: journey * tuning.cold };
  const search = { ...options, chance, size: tuning };
  if (!options.start && !problem.together) return evolve(start, search, cooling);
  const alone = new Annealing(start, search);
  alone.cool({ ...cooling, until: 1 });
  return alone.best;
}

/** Makes a given plan better; it comes back unchanged when nothing better is found. */
export function improve(start: Plan, options: Omit<SearchOptions, 'start'>): Plan {
  return solve(start.problem, { ...options, start });
}

/** Every visit where it costs least at the moment, if anywhere. */
function greedy(problem: DayProblem, chance: Chance): Plan {
  const plan = emptyPlan(problem);
  const recreate = new RecreateGreedy(new Workbench(plan), chance);
  for (let visit = 0; visit < problem.visits; visit++) recreate.await(visit);
  recreate.recreate();
  tally(plan);
  return plan;
}

function averageJourney(plan: Plan): number {
  const { problem } = plan;
  let journeys = 0;
  let minutes = 0;
  for (let duty = 0; duty < problem.duties; duty++) {
    if (plan.length[duty] === 0) continue;
    journeys += (plan.length[duty] as number) + 1;
    for (let i = 0; i <= (plan.length[duty] as number); i++) minutes += plan.step[duty * problem.width + i] as number;
  }
  return Math.max(1, minutes / Math.max(1, journeys));
}
