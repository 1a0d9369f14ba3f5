import type { Plan } from './plan';
import { NEVER } from './problem';
import type { Ripple } from './ripple';

/** What the links of a visit, to visits that are placed, allow its start and its people to be. */
export class LinkBounds {
  notBefore = 0;
  notAfter = NEVER;
  /** A placed visit depends on this one or the other way round. */
  linked = false;
  private readonly apart = new Int32Array(12);
  private apartCount = 0;

  constructor(private readonly plan: Plan) {}

  look(visit: number): void {
    const { plan } = this;
    const { problem } = plan;
    this.notBefore = 0;
    this.notAfter = NEVER;
    this.linked = false;
    this.apartCount = 0;
    for (let k = problem.firstLinkOf[visit] as number; k < (problem.firstLinkOf[visit + 1] as number); k++) {
      const link = problem.linkOf[k] as number;
      const isFirst = problem.linkFirst[link] === visit;
      const other = isFirst ? (problem.linkThen[link] as number) : (problem.linkFirst[link] as number);
      if (!plan.placed[other]) continue;
      this.linked = true;
      const otherStop = problem.firstStop[other] as number;
      const cell = (plan.dutyOf[otherStop] as number) * problem.width + (plan.positionOf[otherStop] as number);
      const least = isFirst
        ? (plan.start[other] as number) - (problem.linkMax[link] as number)
        : (plan.start[other] as number) + (problem.linkMin[link] as number);
      const most = isFirst
        ? (plan.latest[cell] as number) - (problem.linkMin[link] as number)
        : (plan.start[other] as number) + (problem.linkMax[link] as number);
      if (least > this.notBefore) this.notBefore = least;
      if (most < this.notAfter) this.notAfter = most;
      if (!problem.linkApart[link]) continue;
      for (let stop = otherStop; stop < (problem.firstStop[other + 1] as number) && this.apartCount < 12; stop++) {
        this.apart[this.apartCount++] = problem.staffOf[plan.dutyOf[stop] as number] as number;
      }
    }
  }

  /** Must another person come because this one is at a linked visit? */
  forbids(person: number): boolean {
    for (let i = 0; i < this.apartCount; i++) if (this.apart[i] === person) return true;
    return false;
  }

  /** Holds the visits that follow this one back, should it start at `start`. */
  hold(ripple: Ripple, visit: number, start: number): boolean {
    const { problem } = this.plan;
    for (let k = problem.firstLinkOf[visit] as number; k < (problem.firstLinkOf[visit + 1] as number); k++) {
      const link = problem.linkOf[k] as number;
      const then = problem.linkThen[link] as number;
      if (then === visit || !this.plan.placed[then]) continue;
      if (!ripple.hold(then, start + (problem.linkMin[link] as number))) return false;
    }
    return true;
  }

  /** Are the longest gaps after this visit still kept once every delay has run out? */
  kept(ripple: Ripple, visit: number, start: number): boolean {
    const { problem } = this.plan;
    for (let k = problem.firstLinkOf[visit] as number; k < (problem.firstLinkOf[visit + 1] as number); k++) {
      const link = problem.linkOf[k] as number;
      const then = problem.linkThen[link] as number;
      if (then === visit || !this.plan.placed[then]) continue;
      if (ripple.startOf(then) > start + (problem.linkMax[link] as number)) return false;
    }
    return true;
  }
}
