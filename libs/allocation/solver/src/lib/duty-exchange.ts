import type { Chance } from './chance';
import { settleDuty } from './duty-timing';
import type { Neighbours } from './neighbours';
import type { Plan } from './plan';
import type { DayProblem } from './problem';
import { tally } from './tally';
import type { Workbench } from './workbench';

/** The largest share of a plan's busy duties that a child takes from the other parent. */
const MOST_TAKEN = 0.6;

/**
 * Selective route exchange (SREX; Nagata, Bräysy & Dullaert 2010): the child is one plan with some neighbouring duties as
 * they are in another plan. Where both plans name a visit, chance decides whose place it keeps; a visit that neither names
 * any more waits to be put back in. Duties are taken only from duties of their own class, so every rule of a duty goes
 * with it; what depends on other duties is timed again.
 */
export class DutyExchange {
  private readonly problem: DayProblem;
  private readonly plan: Plan;
  /** Duties of the child that are taken over, and whose they are in the other plan. */
  private readonly taken: Int32Array;
  private readonly source: Int32Array;
  private takenCount = 0;
  private readonly isTaken: Uint8Array;
  private readonly isSource: Uint8Array;
  /** Stops of each visit that lie in the duties to be taken over. */
  private readonly coming: Uint8Array;
  private readonly leaving: Uint8Array;

  constructor(
    private readonly bench: Workbench,
    private readonly neighbours: Neighbours,
    private readonly chance: Chance,
  ) {
    this.plan = bench.plan;
    this.problem = bench.problem;
    const { duties, visits } = this.problem;
    this.taken = new Int32Array(duties);
    this.source = new Int32Array(duties);
    this.isTaken = new Uint8Array(duties);
    this.isSource = new Uint8Array(duties);
    this.coming = new Uint8Array(visits);
    this.leaving = new Uint8Array(visits);
  }

  /** Makes the bench's plan a child of two plans. False when it would be `one` again, or cannot be timed. */
  cross(one: Plan, other: Plan): boolean {
    const { bench, plan, problem } = this;
    plan.copyFrom(one);
    this.chooseDuties(one);
    this.chooseSources(other);
    const otherWins = this.chance.next() < 0.5;
    for (let visit = 0; visit < problem.visits; visit++) {
      if (plan.placed[visit] && (this.leaving[visit] || (otherWins && this.comesWhole(visit)))) bench.mark(visit);
    }
    bench.takeOut();
    for (let k = 0; k < this.takenCount; k++) this.takeOver(this.taken[k] as number, other, this.source[k] as number);
    for (let k = 0; k < this.takenCount; k++) this.place(this.taken[k] as number);
    bench.forgetChanges();
    if (!bench.retime()) return false;
    tally(plan);
    return plan.price !== one.price;
  }

  /** The duties around a chance visit. */
  private chooseDuties(one: Plan): void {
    const { problem, chance, isTaken, leaving } = this;
    const { near, width } = this.neighbours;
    isTaken.fill(0);
    leaving.fill(0);
    this.takenCount = 0;
    const busy = one.length.reduce((count, length) => count + (length > 0 ? 1 : 0), 0);
    const wanted = 1 + chance.below(Math.max(1, Math.min(busy - 1, Math.ceil(busy * MOST_TAKEN))));
    const seed = chance.below(problem.visits);
    for (let k = -1; k < width && this.takenCount < wanted; k++) {
      const visit = k < 0 ? seed : (near[seed * width + k] as number);
      if (!one.placed[visit]) continue;
      const duty = one.dutyOf[problem.firstStop[visit] as number] as number;
      if (isTaken[duty]) continue;
      isTaken[duty] = 1;
      this.taken[this.takenCount++] = duty;
      for (let i = 1; i <= (one.length[duty] as number); i++) leaving[visitAt(one, duty, i)] = 1;
    }
  }

  /** For each of them the duty of the same class in the other plan that goes to most of the same visits. */
  private chooseSources(other: Plan): void {
    this.isSource.fill(0);
    this.coming.fill(0);
    for (let k = 0; k < this.takenCount; k++) {
      const source = this.mostAlike(this.taken[k] as number, other);
      this.source[k] = source;
      this.isSource[source] = 1;
      for (let i = 1; i <= (other.length[source] as number); i++) {
        const visit = visitAt(other, source, i);
        this.coming[visit] = (this.coming[visit] as number) + 1;
      }
    }
  }

  private mostAlike(duty: number, other: Plan): number {
    const { dutyClass, duties } = this.problem;
    let found = duty;
    let most = -Infinity;
    for (let from = 0; from < duties; from++) {
      if (this.isSource[from] || dutyClass[from] !== dutyClass[duty]) continue;
      const alike = other.length[from] === 0 ? -duties * 1000 : this.likeness(from, other);
      if (alike > most) {
        most = alike;
        found = from;
      }
    }
    return found;
  }

  private likeness(duty: number, other: Plan): number {
    let alike = 0;
    for (let i = 1; i <= (other.length[duty] as number); i++) alike += this.leaving[visitAt(other, duty, i)] ? 1 : -1;
    return alike;
  }

  private comesWhole(visit: number): boolean {
    const { firstStop } = this.problem;
    return this.coming[visit] === (firstStop[visit + 1] as number) - (firstStop[visit] as number);
  }

  /** Fills an empty duty with the visits of the other plan's duty that the child has no place for; breaks stay where they were. */
  private takeOver(duty: number, other: Plan, source: number): void {
    const { plan, problem } = this;
    const shift = (problem.firstBreak[duty] as number) - (problem.firstBreak[source] as number);
    const lastBreak = problem.firstBreak[source + 1] as number;
    let b = problem.firstBreak[source] as number;
    let kept = 0;
    for (let i = 0; i <= (other.length[source] as number); i++) {
      if (i > 0) {
        const visit = visitAt(other, source, i);
        if (!plan.placed[visit] && this.comesWhole(visit))
          plan.stop[duty * problem.width + ++kept] = other.stop[source * problem.width + i] as number;
      }
      while (b < lastBreak && other.breakAfter[b] === i) plan.breakAfter[b++ + shift] = kept;
    }
    plan.stop[duty * problem.width + kept + 1] = -1;
    plan.length[duty] = kept;
    settleDuty(plan, duty);
  }

  private place(duty: number): void {
    const { plan } = this;
    for (let i = 1; i <= (plan.length[duty] as number); i++) plan.placed[visitAt(plan, duty, i)] = 1;
  }
}

function visitAt(plan: Plan, duty: number, position: number): number {
  const { problem } = plan;
  return problem.visitOf[plan.stop[duty * problem.width + position] as number] as number;
}
