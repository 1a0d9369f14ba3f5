import { MEASURE_COUNT, type DayProblem } from './problem';

/**
 * Who does what, in which order, and the times that follow from it. Position 0 of a duty is its start, 1…length its
 * stops, length + 1 its end; the tables below are duty × position. Nothing here decides anything.
 */
export class Plan {
  readonly length: Int32Array;
  /** Stop at a position. */
  readonly stop: Int32Array;
  /** Place at a position. */
  readonly at: Int32Array;
  /** When the person is free to go on. */
  readonly leave: Int32Array;
  /** Latest arrival that keeps every later hard window, of this and of bound duties. */
  readonly latest: Int32Array;
  /** Latest arrival that makes nothing later dearer (lateness, broken promises, overtime). */
  readonly calm: Int32Array;
  /** Travel charged from a position to the next. */
  readonly step: Int32Array;
  /** Breaks taken between a position and the next. */
  readonly pauses: Uint8Array;
  /** Position after which a break is taken, by break. */
  readonly breakAfter: Int32Array;
  readonly load: Int32Array;
  /** Changes with every change of the duty's stops; equal stamps mean equal contents. */
  readonly stamp: Int32Array;
  /** Measures by duty that follow from who does what: travel and the price of each assignment. */
  readonly parts: Float64Array;
  readonly dutyOf: Int32Array;
  readonly positionOf: Int32Array;
  readonly start: Int32Array;
  readonly placed: Uint8Array;
  /** Minutes of care and travel by staff member. */
  readonly busy: Int32Array;
  /** Measures of the whole plan. */
  readonly total: Float64Array;
  /** Visits in an order in which each can be timed after those it waits for. */
  readonly order: Int32Array;
  ordered = 0;
  /** Most minutes that any visit is late, where the objective asks. */
  worst = 0;
  /** Price of everything, as the search weighs it. */
  price = 0;

  constructor(readonly problem: DayProblem) {
    const { duties, width, visits, stops, staff } = problem;
    const cells = duties * width;
    this.length = new Int32Array(duties);
    this.stop = new Int32Array(cells).fill(-1);
    this.at = new Int32Array(cells);
    this.leave = new Int32Array(cells);
    this.latest = new Int32Array(cells);
    this.calm = new Int32Array(cells);
    this.step = new Int32Array(cells);
    this.pauses = new Uint8Array(cells);
    this.breakAfter = new Int32Array(problem.breakOpens.length);
    this.load = new Int32Array(duties);
    this.stamp = new Int32Array(duties);
    this.parts = new Float64Array(duties * MEASURE_COUNT);
    this.dutyOf = new Int32Array(stops).fill(-1);
    this.positionOf = new Int32Array(stops).fill(-1);
    this.start = new Int32Array(visits).fill(-1);
    this.placed = new Uint8Array(visits);
    this.busy = new Int32Array(staff);
    this.total = new Float64Array(MEASURE_COUNT);
    this.order = new Int32Array(visits);
  }

  /** Makes one duty here equal to the same duty of another plan of the same problem. */
  copyDuty(from: Plan, duty: number): void {
    const base = duty * this.problem.width;
    const length = from.length[duty] as number;
    this.length[duty] = length;
    for (let i = base, last = base + length + 1; i <= last; i++) {
      this.stop[i] = from.stop[i] as number;
      this.at[i] = from.at[i] as number;
      this.leave[i] = from.leave[i] as number;
      this.latest[i] = from.latest[i] as number;
      this.calm[i] = from.calm[i] as number;
      this.step[i] = from.step[i] as number;
      this.pauses[i] = from.pauses[i] as number;
    }
    for (let b = this.problem.firstBreak[duty] as number; b < (this.problem.firstBreak[duty + 1] as number); b++) {
      this.breakAfter[b] = from.breakAfter[b] as number;
    }
    this.load[duty] = from.load[duty] as number;
    this.stamp[duty] = from.stamp[duty] as number;
    const row = duty * MEASURE_COUNT;
    for (let k = row; k < row + MEASURE_COUNT; k++) this.parts[k] = from.parts[k] as number;
    for (let i = base + 1; i <= base + length; i++) {
      const stop = this.stop[i] as number;
      this.dutyOf[stop] = duty;
      this.positionOf[stop] = i - base;
      const visit = this.problem.visitOf[stop] as number;
      this.placed[visit] = 1;
      this.start[visit] = from.start[visit] as number;
    }
  }

  /** Copies what belongs to no single duty. */
  copyTotals(from: Plan): void {
    this.busy.set(from.busy);
    this.total.set(from.total);
    this.price = from.price;
    this.worst = from.worst;
  }

  copyFrom(from: Plan): void {
    this.dutyOf.set(from.dutyOf);
    this.positionOf.set(from.positionOf);
    this.placed.set(from.placed);
    this.start.set(from.start);
    this.order.set(from.order);
    this.ordered = from.ordered;
    for (let duty = 0; duty < this.problem.duties; duty++) this.copyDuty(from, duty);
    this.copyTotals(from);
  }

  clone(): Plan {
    const copy = new Plan(this.problem);
    copy.copyFrom(this);
    return copy;
  }
}

/** True when `a` is better than `b` by the objective's tiers, the most important first. */
export function isBetter(problem: DayProblem, a: Float64Array, b: Float64Array): boolean {
  for (const weights of problem.tiers) {
    let difference = 0;
    for (let k = 0; k < MEASURE_COUNT; k++)
      difference += (weights[k] as number) * ((a[k] as number) - (b[k] as number));
    if (difference < -1e-6) return true;
    if (difference > 1e-6) return false;
  }
  return false;
}
