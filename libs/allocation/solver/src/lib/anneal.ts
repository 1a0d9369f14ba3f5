import type { Chance } from './chance';
import { isBetter, type Plan } from './plan';
import { M } from './problem';
import { RecreateGreedy } from './recreate-greedy';
import { RuinStrings, type RuinSize } from './ruin-strings';
import type { Stop } from './stop';
import { tally } from './tally';
import { Workbench } from './workbench';

export interface AnnealOptions extends Stop {
  /** No plan with more changes against the published one is accepted. */
  readonly mostChanges?: number;
  readonly chance: Chance;
  readonly size: RuinSize;
  /** Start and end temperature, in the search's prices. */
  readonly hot: number;
  readonly cold: number;
  readonly observe?: (best: Plan, iteration: number) => void;
}

const ASK_EVERY = 32;

/**
 * Ruin and recreate under simulated annealing. The plan is changed in place; when a change is not accepted the touched
 * duties are copied back. Returns the best plan by the objective's tiers.
 */
export function anneal(start: Plan, options: AnnealOptions): Plan {
  const { chance, mostChanges = Infinity } = options;
  const { problem } = start;
  const work = start.clone();
  const kept = start.clone();
  const best = start.clone();
  const bench = new Workbench(work, chance);
  const ruin = new RuinStrings(bench, chance);
  const recreate = new RecreateGreedy(bench, chance);
  bench.retime();
  tally(work);
  kept.copyFrom(work);
  best.copyFrom(work);
  for (let visit = 0; visit < problem.visits; visit++) if (!work.placed[visit]) recreate.await(visit);
  const absent = recreate.absent.slice();
  let absentCount = recreate.absentCount;
  let temperature = options.hot;
  for (let iteration = 0; ; iteration++) {
    if (iteration % ASK_EVERY === 0) {
      if (options.stop(best, iteration)) return best;
      temperature = options.hot * Math.pow(options.cold / options.hot, Math.min(1, options.pace(iteration)));
    }
    ruin.ruin(options.size, chance.below(problem.visits));
    const sound = bench.takeOut();
    for (let i = 0; i < ruin.removedCount; i++) recreate.await(ruin.removed[i] as number);
    if (sound) recreate.recreate();
    tally(work);
    const accepted =
      sound &&
      ((work.total[M.changes] as number) <= mostChanges ||
        (work.total[M.changes] as number) <= (kept.total[M.changes] as number)) &&
      work.price < kept.price - temperature * Math.log(chance.next() + 1e-12);
    if (accepted) {
      const better = isBetter(problem, work.total, best.total);
      carry(bench, work, kept);
      absent.set(recreate.absent);
      absentCount = recreate.absentCount;
      if (better) {
        best.copyFrom(work);
        options.observe?.(best, iteration);
      }
    } else {
      carry(bench, kept, work);
      recreate.absent.set(absent);
      recreate.absentCount = absentCount;
    }
    bench.forgetChanges();
  }
}

/** Makes `to` equal to `from` again after a change that touched only the bench's changed duties. */
function carry(bench: Workbench, from: Plan, to: Plan): void {
  if (bench.problem.together) {
    to.copyFrom(from);
    return;
  }
  for (let i = 0; i < bench.changedCount; i++) to.copyDuty(from, bench.changed[i] as number);
  to.placed.set(from.placed);
  to.copyTotals(from);
}
