import type { Chance } from './chance';
import { neighboursOf, type Neighbours } from './neighbours';
import type { Plan } from './plan';
import type { Workbench } from './workbench';

/** Average number of visits taken out at once, and the longest string of one duty (SISR: c̄ and L max). */
export interface RuinSize {
  readonly average: number;
  readonly longest: number;
}
const SPLIT_RATE = 0.5;
const SPLIT_DEPTH = 0.01;

/**
 * Adjacent string removal (Christiaens & Vanden Berghe 2020): strings of visits around one chance visit are taken out of
 * the duties that pass near it, whole or with a stretch left standing in the middle.
 */
export class RuinStrings {
  /** Visits taken out, in `removed[0…removedCount − 1]`. */
  readonly removed: Int32Array;
  removedCount = 0;
  private readonly ruined: Int32Array;
  private readonly neighbours: Neighbours;
  private turn = 0;

  constructor(
    private readonly bench: Workbench,
    private readonly chance: Chance,
  ) {
    this.neighbours = neighboursOf(bench.problem);
    this.removed = new Int32Array(bench.problem.visits);
    this.ruined = new Int32Array(bench.problem.duties);
  }

  ruin(size: RuinSize, seed: number): void {
    const { bench, chance } = this;
    const { plan, problem } = bench;
    const { near, width } = this.neighbours;
    this.turn++;
    this.removedCount = 0;
    const longest = Math.min(size.longest, averageLength(plan));
    const strings = 1 + Math.floor(chance.next() * ((4 * size.average) / (1 + longest) - 1));
    let made = 0;
    for (let k = -1; k < width && made < strings; k++) {
      const visit = k < 0 ? seed : (near[seed * width + k] as number);
      if (!plan.placed[visit]) continue;
      const first = problem.firstStop[visit] as number;
      const stop = first + chance.below((problem.firstStop[visit + 1] as number) - first);
      const duty = plan.dutyOf[stop] as number;
      if (this.ruined[duty] === this.turn) continue;
      this.ruined[duty] = this.turn;
      made++;
      const length = 1 + chance.below(Math.min(plan.length[duty] as number, longest));
      this.removeString(duty, plan.positionOf[stop] as number, length);
    }
  }

  private removeString(duty: number, position: number, length: number): void {
    const { chance } = this;
    const { plan, problem } = this.bench;
    const inDuty = plan.length[duty] as number;
    let kept = 0;
    if (length < inDuty && length > 1 && chance.next() < SPLIT_RATE) {
      kept = 1;
      while (length + kept < inDuty && chance.next() < SPLIT_DEPTH) kept++;
    }
    const span = length + kept;
    const earliest = Math.max(1, position - span + 1);
    const latest = Math.min(position, inDuty - span + 1);
    const from = earliest + chance.below(latest - earliest + 1);
    const keepFrom = kept > 0 ? from + 1 + chance.below(length - 1) : 0;
    for (let i = from; i < from + span; i++) {
      if (kept > 0 && i >= keepFrom && i < keepFrom + kept) continue;
      this.remove(problem.visitOf[plan.stop[duty * problem.width + i] as number] as number);
    }
  }

  private remove(visit: number): void {
    const { bench } = this;
    const { plan, problem } = bench;
    if (!plan.placed[visit]) return;
    bench.mark(visit);
    this.removed[this.removedCount++] = visit;
    // Visits bound by a gap move together or hardly at all.
    for (let k = problem.firstLinkOf[visit] as number; k < (problem.firstLinkOf[visit + 1] as number); k++) {
      const link = problem.linkOf[k] as number;
      this.remove(
        problem.linkFirst[link] === visit ? (problem.linkThen[link] as number) : (problem.linkFirst[link] as number),
      );
    }
  }
}

function averageLength(plan: Plan): number {
  let used = 0;
  let stops = 0;
  for (let duty = 0; duty < plan.length.length; duty++) {
    if ((plan.length[duty] as number) > 0) {
      used++;
      stops += plan.length[duty] as number;
    }
  }
  return used > 0 ? stops / used : 1;
}
