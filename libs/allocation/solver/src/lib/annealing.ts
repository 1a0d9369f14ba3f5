import type { Chance } from './chance';
import { isBetter, type Plan } from './plan';
import { M, type DayProblem } from './problem';
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
  readonly observe?: (best: Plan, iteration: number) => void;
}

/** One cooling, in the search's prices; it ends with its share of the search, or after so many iterations for each visit. */
export interface Cooling {
  readonly hot: number;
  readonly cold: number;
  /** The share of the whole search that is behind it when this cooling ends. */
  readonly until?: number;
  readonly iterations?: number;
  /** Ruins begin only at visits of duties that differ from this plan's; their number multiplies `iterations`. */
  readonly unlike?: Plan;
}

const ASK_EVERY = 32;

/**
 * Ruin and recreate under simulated annealing. The plan is changed in place; when a change is not accepted the touched
 * duties are copied back. A search may cool several times, each time from the plan that `work` then is.
 */
export class Annealing {
  readonly problem: DayProblem;
  readonly work: Plan;
  /** The best plan of the whole search by the objective's tiers. */
  readonly best: Plan;
  /** The cheapest plan since `begin`, as the search weighs it. */
  readonly found: Plan;
  readonly bench: Workbench;
  iteration = 0;
  share = 0;
  private readonly kept: Plan;
  private readonly ruin: RuinStrings;
  private readonly recreate: RecreateGreedy;
  /** Visits at which a ruin may begin. */
  private readonly seeds: Int32Array;
  private seedCount = 0;
  private readonly absent: Int32Array;
  private absentCount = 0;

  constructor(
    start: Plan,
    private readonly options: AnnealOptions,
  ) {
    this.problem = start.problem;
    this.work = start.clone();
    this.kept = start.clone();
    this.bench = new Workbench(this.work, options.chance);
    this.ruin = new RuinStrings(this.bench, options.chance);
    this.recreate = new RecreateGreedy(this.bench, options.chance);
    this.seeds = new Int32Array(this.problem.visits);
    this.absent = new Int32Array(this.problem.visits);
    this.bench.retime();
    tally(this.work);
    this.best = this.work.clone();
    this.found = this.work.clone();
    this.begin();
  }

  /** Takes `work` as it stands, with whoever is not in it waiting. */
  begin(): void {
    const { work, recreate, problem } = this;
    recreate.absentCount = 0;
    for (let visit = 0; visit < problem.visits; visit++) if (!work.placed[visit]) recreate.await(visit);
    this.keepAll();
  }

  /** Puts the waiting visits in where it costs least, and takes that plan. */
  fill(): void {
    this.recreate.recreate();
    tally(this.work);
    this.keepAll();
    this.tell();
  }

  private keepAll(): void {
    this.bench.forgetChanges();
    this.kept.copyFrom(this.work);
    this.found.copyFrom(this.work);
    this.absent.set(this.recreate.absent);
    this.absentCount = this.recreate.absentCount;
  }

  /** Cools from hot to cold. False when the whole search is over. */
  cool({ hot, cold, until = Infinity, iterations = Infinity, unlike }: Cooling): boolean {
    const { share: from, iteration: first } = this;
    this.chooseSeeds(unlike);
    let temperature = hot;
    for (;;) {
      if (this.iteration % ASK_EVERY === 0) {
        if (this.isOver()) return false;
        const done = Math.max(
          (this.share - from) / (until - from),
          (this.iteration - first) / (iterations * this.seedCount),
        );
        if (done >= 1 && this.iteration > first) return true;
        temperature = hot * Math.pow(cold / hot, Math.min(1, done));
      }
      this.step(temperature);
    }
  }

  private chooseSeeds(unlike: Plan | undefined): void {
    const { problem, work } = this;
    this.seedCount = 0;
    for (let visit = 0; visit < problem.visits; visit++) {
      const duty = work.dutyOf[problem.firstStop[visit] as number] as number;
      if (!unlike || duty < 0 || unlike.stamp[duty] !== work.stamp[duty]) this.seeds[this.seedCount++] = visit;
    }
  }

  /** Counts a moment in which nothing was searched; true when the whole search is over. */
  pass(): boolean {
    this.iteration++;
    return this.iteration % ASK_EVERY === 0 && this.isOver();
  }

  private isOver(): boolean {
    const isOver = this.options.stop(this.best, this.iteration);
    this.share = this.options.pace(this.iteration);
    return isOver;
  }

  private step(temperature: number): void {
    const { work, kept, bench, ruin, recreate } = this;
    const { chance, size } = this.options;
    ruin.ruin(size, this.seeds[chance.below(this.seedCount)] as number);
    const sound = bench.takeOut();
    for (let i = 0; i < ruin.removedCount; i++) recreate.await(ruin.removed[i] as number);
    if (sound) recreate.recreate();
    tally(work);
    this.iteration++;
    if (sound && this.keepsRation() && work.price < kept.price - temperature * Math.log(chance.next() + 1e-12)) {
      carry(bench, work, kept);
      this.absent.set(recreate.absent);
      this.absentCount = recreate.absentCount;
      if (work.price < this.found.price) this.found.copyFrom(work);
      this.tell();
    } else {
      carry(bench, kept, work);
      recreate.absent.set(this.absent);
      recreate.absentCount = this.absentCount;
    }
    bench.forgetChanges();
  }

  private keepsRation(): boolean {
    const changes = this.work.total[M.changes] as number;
    return changes <= (this.options.mostChanges ?? Infinity) || changes <= (this.kept.total[M.changes] as number);
  }

  private tell(): void {
    if (!isBetter(this.problem, this.work.total, this.best.total)) return;
    this.best.copyFrom(this.work);
    this.options.observe?.(this.best, this.iteration);
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
