import { calmStart, departureFor, arrivalAfter, timeDutyEnd } from './duty-timing';
import { latestStart, startFrom } from './clock-rules';
import type { Plan } from './plan';
import { NEVER, type DayProblem } from './problem';

const ROUNDS_OF_GAPS = 50;

/**
 * Times duties that wait for one another. Every visit is timed after those it waits for (Ceschia et al. 2024 decode a
 * global order; here the order is found on the way, depth first), then a maximum gap that is too long holds the earlier
 * visit back and the day is timed again: the least solution of the simple temporal network.
 */
export class TogetherTiming {
  private readonly problem: DayProblem;
  private readonly state: Uint8Array;
  private readonly heldUntil: Int32Array;
  private readonly queue: Int32Array;
  private readonly isQueued: Uint8Array;
  private head = 0;
  private tail = 0;

  constructor(private readonly plan: Plan) {
    this.problem = plan.problem;
    this.state = new Uint8Array(this.problem.visits);
    this.heldUntil = new Int32Array(this.problem.visits);
    this.queue = new Int32Array(this.problem.visits + 1);
    this.isQueued = new Uint8Array(this.problem.visits);
  }

  /** Times the whole plan. False when people would wait in a circle or a hard rule breaks. */
  time(): boolean {
    const { plan, problem } = this;
    this.heldUntil.fill(0);
    for (let duty = 0; duty < problem.duties; duty++)
      plan.leave[duty * problem.width] = problem.dutyStart[duty] as number;
    for (let round = 0; round < ROUNDS_OF_GAPS; round++) {
      this.state.fill(0);
      plan.ordered = 0;
      for (let visit = 0; visit < problem.visits; visit++) {
        if (plan.placed[visit] && this.state[visit] === 0 && !this.timeVisit(visit)) return false;
      }
      if (!this.holdForGaps()) return this.timeEnds() && this.timeBackwards();
    }
    return false;
  }

  private timeVisit(visit: number): boolean {
    const { plan, problem } = this;
    this.state[visit] = 1;
    let arrival = this.heldUntil[visit] as number;
    for (let stop = problem.firstStop[visit] as number; stop < (problem.firstStop[visit + 1] as number); stop++) {
      const duty = plan.dutyOf[stop] as number;
      const position = plan.positionOf[stop] as number;
      if (position > 1) {
        const before = problem.visitOf[plan.stop[duty * problem.width + position - 1] as number] as number;
        if (this.state[before] !== 2 && (this.state[before] === 1 || !this.timeVisit(before))) return false;
      }
      const reached = arrivalAfter(plan, duty, position - 1);
      if (reached > arrival) arrival = reached;
    }
    for (let k = problem.firstLinkOf[visit] as number; k < (problem.firstLinkOf[visit + 1] as number); k++) {
      const link = problem.linkOf[k] as number;
      const first = problem.linkFirst[link] as number;
      if (first === visit || !plan.placed[first]) continue;
      if (this.state[first] !== 2 && (this.state[first] === 1 || !this.timeVisit(first))) return false;
      if ((plan.start[first] as number) + (problem.linkMin[link] as number) > arrival)
        arrival = (plan.start[first] as number) + (problem.linkMin[link] as number);
    }
    const start = startFrom(problem, visit, arrival);
    if (start >= NEVER) return false;
    plan.start[visit] = start;
    for (let stop = problem.firstStop[visit] as number; stop < (problem.firstStop[visit + 1] as number); stop++) {
      plan.leave[(plan.dutyOf[stop] as number) * problem.width + (plan.positionOf[stop] as number)] =
        start + (problem.service[stop] as number);
    }
    plan.order[plan.ordered++] = visit;
    this.state[visit] = 2;
    return true;
  }

  /** Holds the first of two visits back where their gap came out too long; true when anything was held. */
  private holdForGaps(): boolean {
    const { plan, problem } = this;
    let held = false;
    for (let link = 0; link < problem.linkFirst.length; link++) {
      const first = problem.linkFirst[link] as number;
      const then = problem.linkThen[link] as number;
      if (!plan.placed[first] || !plan.placed[then]) continue;
      const from = (plan.start[then] as number) - (problem.linkMax[link] as number);
      if (from > (plan.start[first] as number)) {
        this.heldUntil[first] = from;
        held = true;
      }
    }
    return held;
  }

  private timeEnds(): boolean {
    const { plan, problem } = this;
    for (let duty = 0; duty < problem.duties; duty++) {
      const end = arrivalAfter(plan, duty, plan.length[duty] as number);
      if (end > (problem.dutyLimit[duty] as number)) return false;
      timeDutyEnd(plan, duty, end);
    }
    return true;
  }

  private timeBackwards(): boolean {
    const { plan } = this;
    for (let k = plan.ordered - 1; k >= 0; k--) this.timeBack(plan.order[k] as number);
    return true;
  }

  /** Latest and calm arrivals of one visit from those after it; true when they changed. */
  private timeBack(visit: number): boolean {
    const { plan, problem } = this;
    let latest = NEVER;
    let calm = NEVER;
    for (let stop = problem.firstStop[visit] as number; stop < (problem.firstStop[visit + 1] as number); stop++) {
      const duty = plan.dutyOf[stop] as number;
      const position = plan.positionOf[stop] as number;
      const next = duty * problem.width + position + 1;
      const hard = departureFor(plan, duty, position, plan.latest[next] as number) - (problem.service[stop] as number);
      const soft = departureFor(plan, duty, position, plan.calm[next] as number) - (problem.service[stop] as number);
      if (hard < latest) latest = hard;
      if (soft < calm) calm = soft;
    }
    for (let k = problem.firstLinkOf[visit] as number; k < (problem.firstLinkOf[visit + 1] as number); k++) {
      const link = problem.linkOf[k] as number;
      const first = problem.linkFirst[link] as number;
      const then = problem.linkThen[link] as number;
      if (first === visit) {
        if (!plan.placed[then]) continue;
        const cell =
          (plan.dutyOf[problem.firstStop[then] as number] as number) * problem.width +
          (plan.positionOf[problem.firstStop[then] as number] as number);
        const hard = (plan.latest[cell] as number) - (problem.linkMin[link] as number);
        const soft = (plan.calm[cell] as number) - (problem.linkMin[link] as number);
        if (hard < latest) latest = hard;
        if (soft < calm) calm = soft;
      } else if (plan.placed[first]) {
        // Later than this the first visit would have to be held back: not free, so not calm.
        const most = (plan.start[first] as number) + (problem.linkMax[link] as number);
        if (most < calm) calm = most;
      }
    }
    const hardStart = latestStart(problem, visit, latest);
    const softStart = calmStart(plan, visit, calm);
    let changed = false;
    for (let stop = problem.firstStop[visit] as number; stop < (problem.firstStop[visit + 1] as number); stop++) {
      const cell = (plan.dutyOf[stop] as number) * problem.width + (plan.positionOf[stop] as number);
      if (plan.latest[cell] !== hardStart || plan.calm[cell] !== softStart) changed = true;
      plan.latest[cell] = hardStart;
      plan.calm[cell] = softStart;
    }
    return changed;
  }

  /** A visit whose surroundings changed: its slack, and that of everyone before it, is to be found again. */
  loosen(visit: number): void {
    if (this.isQueued[visit]) return;
    this.isQueued[visit] = 1;
    this.queue[this.tail] = visit;
    this.tail = this.tail === this.problem.visits ? 0 : this.tail + 1;
  }

  /** The visits just before this one, in its duties and by its links. */
  loosenBefore(visit: number): void {
    const { plan, problem } = this;
    for (let stop = problem.firstStop[visit] as number; stop < (problem.firstStop[visit + 1] as number); stop++) {
      if ((plan.positionOf[stop] as number) > 1) {
        const cell = (plan.dutyOf[stop] as number) * problem.width + (plan.positionOf[stop] as number) - 1;
        this.loosen(problem.visitOf[plan.stop[cell] as number] as number);
      }
    }
    this.loosenLinked(visit);
  }

  /** The visits linked to this one: a moved start changes how long they may wait. */
  loosenLinked(visit: number): void {
    const { plan, problem } = this;
    for (let k = problem.firstLinkOf[visit] as number; k < (problem.firstLinkOf[visit + 1] as number); k++) {
      const link = problem.linkOf[k] as number;
      const other =
        problem.linkFirst[link] === visit ? (problem.linkThen[link] as number) : (problem.linkFirst[link] as number);
      if (plan.placed[other]) this.loosen(other);
    }
  }

  /** Works through what was loosened until nothing changes. */
  settleSlack(): void {
    while (this.head !== this.tail) {
      const visit = this.queue[this.head] as number;
      this.head = this.head === this.problem.visits ? 0 : this.head + 1;
      this.isQueued[visit] = 0;
      if (this.timeBack(visit)) this.loosenBefore(visit);
    }
  }
}
