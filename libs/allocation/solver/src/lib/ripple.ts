import { arriveAfterBreaks, latenessOf, startFrom } from './clock-rules';
import { firstPause } from './duty-timing';
import type { Plan } from './plan';
import { M, NEVER, type DayProblem } from './problem';

/**
 * What a later arrival does to everyone after it, through joint visits and gaps, without changing the plan. Starts only
 * move later, so the waves can be taken in any order; a wave that comes back to the visit being weighed is a circle of
 * people waiting for one another, and is refused.
 */
export class Ripple {
  private readonly problem: DayProblem;
  private readonly known: Int32Array;
  private readonly mark: Int32Array;
  private readonly endKnown: Int32Array;
  private readonly endMark: Int32Array;
  readonly touched: Int32Array;
  readonly ends: Int32Array;
  touchedCount = 0;
  endCount = 0;
  private readonly waiting: Int32Array;
  private readonly isWaiting: Uint8Array;
  private head = 0;
  private tail = 0;
  private wave = 0;
  private source = -1;
  private onlyDear = false;
  private limit = Infinity;
  private worst = 0;
  /** What the delays so far cost. */
  price = 0;
  private readonly gapDuty = new Int32Array(3);
  private readonly gapPosition = new Int32Array(3);
  private gaps = 0;

  constructor(private readonly plan: Plan) {
    this.problem = plan.problem;
    const { visits, duties } = this.problem;
    this.known = new Int32Array(visits);
    this.mark = new Int32Array(visits);
    this.endKnown = new Int32Array(duties);
    this.endMark = new Int32Array(duties);
    this.touched = new Int32Array(visits);
    this.ends = new Int32Array(duties);
    this.waiting = new Int32Array(visits + 1);
    this.isWaiting = new Uint8Array(visits);
  }

  /**
   * Begins a new question about a visit that is to be put in. Delays that cost nothing need not be followed when
   * nobody could end up waiting in a circle (`onlyDear`), and none once they cost more than `limit`.
   */
  begin(visit: number, onlyDear: boolean, limit: number, worst: number): void {
    this.wave++;
    this.onlyDear = onlyDear;
    this.limit = limit;
    this.price = 0;
    this.worst = worst;
    this.touchedCount = 0;
    this.endCount = 0;
    while (this.head !== this.tail) {
      this.isWaiting[this.waiting[this.head] as number] = 0;
      this.head = this.head === this.problem.visits ? 0 : this.head + 1;
    }
    this.source = visit;
    this.gaps = 0;
  }

  /** The visit in question would stand after this position of this duty. */
  gap(duty: number, position: number): void {
    this.gapDuty[this.gaps] = duty;
    this.gapPosition[this.gaps] = position;
    this.gaps++;
  }

  startOf(visit: number): number {
    return this.mark[visit] === this.wave ? (this.known[visit] as number) : (this.plan.start[visit] as number);
  }

  endOf(duty: number): number {
    return this.endKnown[duty] as number;
  }

  /** Somebody reaches a position at this time. False when that breaks a hard rule. */
  arrive(duty: number, position: number, arrival: number): boolean {
    const { plan, problem } = this;
    const cell = duty * problem.width + position;
    if (arrival > (plan.latest[cell] as number)) return false;
    if (this.onlyDear && arrival <= (plan.calm[cell] as number)) return true;
    if (position > (plan.length[duty] as number)) return this.arriveHome(duty, arrival);
    return this.hold(problem.visitOf[plan.stop[cell] as number] as number, arrival);
  }

  private arriveHome(duty: number, arrival: number): boolean {
    const { plan, problem } = this;
    let before = plan.leave[duty * problem.width + (plan.length[duty] as number) + 1] as number;
    if (this.endMark[duty] === this.wave) before = this.endKnown[duty] as number;
    if (arrival <= before) return true;
    if (this.endMark[duty] !== this.wave) {
      this.endMark[duty] = this.wave;
      this.ends[this.endCount++] = duty;
    }
    this.endKnown[duty] = arrival;
    const paid = problem.dutyEnd[duty] as number;
    const over = arrival - (before > paid ? before : paid);
    if (over > 0) this.price += over * (problem.price[M.overtime] as number);
    return this.price < this.limit;
  }

  /** A visit cannot start before this time. */
  hold(visit: number, from: number): boolean {
    const before = this.startOf(visit);
    if (from <= before) return true;
    if (visit === this.source) return false;
    const start = startFrom(this.problem, visit, from);
    if (start >= NEVER) return false;
    if (this.mark[visit] !== this.wave) {
      this.mark[visit] = this.wave;
      this.touched[this.touchedCount++] = visit;
    }
    this.charge(visit, before, start);
    if (this.price >= this.limit) return false;
    this.known[visit] = start;
    if (!this.isWaiting[visit]) {
      this.isWaiting[visit] = 1;
      this.waiting[this.tail] = visit;
      this.tail = this.tail === this.problem.visits ? 0 : this.tail + 1;
    }
    return true;
  }

  private charge(visit: number, before: number, after: number): void {
    const { problem } = this;
    const { price } = problem;
    if (after > (problem.wishedBy[visit] as number)) {
      this.price +=
        (price[M.lateness] as number) * (latenessOf(problem, visit, after) - latenessOf(problem, visit, before));
      const late = after - (problem.wishedBy[visit] as number);
      if (late > this.worst) {
        this.price += (late - this.worst) * (price[M.worstLateness] as number);
        this.worst = late;
      }
    }
    if (after > (problem.promisedBy[visit] as number) && before <= (problem.promisedBy[visit] as number))
      this.price += price[M.changes] as number;
  }

  /** Lets every wave run out. False when one breaks a hard rule or comes back to its source. */
  settle(): boolean {
    const { plan, problem } = this;
    while (this.head !== this.tail) {
      const visit = this.waiting[this.head] as number;
      this.head = this.head === problem.visits ? 0 : this.head + 1;
      this.isWaiting[visit] = 0;
      const start = this.known[visit] as number;
      for (let stop = problem.firstStop[visit] as number; stop < (problem.firstStop[visit + 1] as number); stop++) {
        const duty = plan.dutyOf[stop] as number;
        const position = plan.positionOf[stop] as number;
        for (let g = 0; g < this.gaps; g++) {
          if (this.gapDuty[g] === duty && this.gapPosition[g] === position) return false;
        }
        if (!this.arrive(duty, position + 1, this.reach(duty, position, start + (problem.service[stop] as number))))
          return false;
      }
      if (!this.followLinks(visit, start)) return false;
    }
    return true;
  }

  private reach(duty: number, position: number, leave: number): number {
    const { plan, problem } = this;
    const cell = duty * problem.width + position;
    if (plan.pauses[cell] === 0) return leave + (plan.step[cell] as number);
    const from = firstPause(plan, duty, position);
    return arriveAfterBreaks(problem, leave, plan.step[cell] as number, from, from + (plan.pauses[cell] as number));
  }

  private followLinks(visit: number, start: number): boolean {
    const { plan, problem } = this;
    for (let k = problem.firstLinkOf[visit] as number; k < (problem.firstLinkOf[visit + 1] as number); k++) {
      const link = problem.linkOf[k] as number;
      const first = problem.linkFirst[link] as number;
      if (first === visit) {
        const then = problem.linkThen[link] as number;
        if (then === this.source) return false;
        if (plan.placed[then] && !this.hold(then, start + (problem.linkMin[link] as number))) return false;
      } else if (first !== this.source && (plan.placed[first] as number)) {
        // The earlier one could be held back, but that would be another move.
        if (start > this.startOf(first) + (problem.linkMax[link] as number)) return false;
      }
    }
    return true;
  }

  /** Writes the delays into the plan. */
  commit(): void {
    const { plan, problem } = this;
    for (let i = 0; i < this.touchedCount; i++) {
      const visit = this.touched[i] as number;
      const start = this.known[visit] as number;
      plan.start[visit] = start;
      const late = start - (problem.wishedBy[visit] as number);
      if (late > plan.worst) plan.worst = late;
      for (let stop = problem.firstStop[visit] as number; stop < (problem.firstStop[visit + 1] as number); stop++) {
        plan.leave[(plan.dutyOf[stop] as number) * problem.width + (plan.positionOf[stop] as number)] =
          start + (problem.service[stop] as number);
      }
    }
    for (let i = 0; i < this.endCount; i++) {
      const duty = this.ends[i] as number;
      plan.leave[duty * problem.width + (plan.length[duty] as number) + 1] = this.endKnown[duty] as number;
    }
  }
}
