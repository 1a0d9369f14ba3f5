import { arriveAfterBreaks, latenessOf, leaveBeforeBreaks, startFrom } from './clock-rules';
import { firstPause } from './duty-timing';
import type { LinkBounds } from './link-bounds';
import type { Plan } from './plan';
import { M, NEVER, type DayProblem } from './problem';
import type { Ripple } from './ripple';

/**
 * The price of one given place for each of a visit's people: after `position` of `duty`, with the first `pauses` of the
 * breaks there still ahead of the visit. Weighing never changes the plan.
 */
export class SlotPrice {
  private readonly problem: DayProblem;
  readonly duty = new Int32Array(3);
  readonly position = new Int32Array(3);
  readonly pauses = new Int32Array(3);

  constructor(
    private readonly plan: Plan,
    private readonly ripple: Ripple,
    private readonly bounds: LinkBounds,
  ) {
    this.problem = plan.problem;
  }

  set(role: number, duty: number, position: number, pauses: number): void {
    this.duty[role] = duty;
    this.position[role] = position;
    this.pauses[role] = pauses;
  }

  /** What this slot adds to the price of the plan; Infinity when it breaks a hard rule. `bounds` must know the visit. */
  delta(visit: number): number {
    const { problem, bounds } = this;
    const first = problem.firstStop[visit] as number;
    const roles = (problem.firstStop[visit + 1] as number) - first;
    let sum = 0;
    const start = this.start(visit, roles);
    if (start >= NEVER || start > bounds.notAfter || !this.isAllowed(visit)) return Infinity;
    for (let r = 0; r < roles; r++) {
      if (start > this.bears(visit, r)) return Infinity;
      sum += this.ownPrice(first + r, this.duty[r] as number, this.detour(visit, r));
    }
    return sum + this.timePrice(visit, roles, start, Infinity);
  }

  /** May these people take the visit, whatever the time? `bounds` must know the visit. */
  isAllowed(visit: number): boolean {
    const { plan, problem, bounds } = this;
    const first = problem.firstStop[visit] as number;
    for (let stop = first; stop < (problem.firstStop[visit + 1] as number); stop++) {
      const role = stop - first;
      const duty = this.duty[role] as number;
      const person = problem.staffOf[duty] as number;
      if (!problem.allowed[stop * problem.duties + duty] || bounds.forbids(person)) return false;
      if ((plan.load[duty] as number) + (problem.load[visit] as number) > (problem.capacity[duty] as number))
        return false;
      const minutes = (problem.service[stop] as number) + this.detour(visit, role);
      if ((plan.busy[person] as number) + minutes > (problem.staffCap[person] as number)) return false;
      for (let other = 0; other < role; other++)
        if (problem.staffOf[this.duty[other] as number] === person) return false;
    }
    return true;
  }

  /** When the visit would start, as far as its people and the visits before it go. */
  start(visit: number, roles: number): number {
    const { plan, problem } = this;
    let arrival = this.bounds.notBefore;
    for (let r = 0; r < roles; r++) {
      const duty = this.duty[r] as number;
      const cell = duty * problem.width + (this.position[r] as number);
      const row = (problem.matrix[duty] as number) + (problem.place[visit] as number) * problem.places;
      const travel = problem.travelTo[row + (plan.at[cell] as number)] as number;
      const from = (this.pauses[r] as number) > 0 ? firstPause(plan, duty, this.position[r] as number) : 0;
      const reached = arriveAfterBreaks(
        problem,
        plan.leave[cell] as number,
        travel,
        from,
        from + (this.pauses[r] as number),
      );
      if (reached > arrival) arrival = reached;
    }
    return startFrom(problem, visit, arrival);
  }

  /** When one person alone would start the visit; NEVER when their day does not bear it. */
  alone(visit: number, role: number, duty: number, position: number, pauses: number): number {
    const { plan, problem } = this;
    this.set(role, duty, position, pauses);
    const cell = duty * problem.width + position;
    const row = (problem.matrix[duty] as number) + (problem.place[visit] as number) * problem.places;
    const from = pauses > 0 ? firstPause(plan, duty, position) : 0;
    const reached = arriveAfterBreaks(
      problem,
      plan.leave[cell] as number,
      problem.travelTo[row + (plan.at[cell] as number)] as number,
      from,
      from + pauses,
    );
    const start = startFrom(problem, visit, Math.max(reached, this.bounds.notBefore));
    return start <= this.bears(visit, role) && start <= this.bounds.notAfter ? start : NEVER;
  }

  private detour(visit: number, role: number): number {
    const { plan, problem } = this;
    const cell = (this.duty[role] as number) * problem.width + (this.position[role] as number);
    const row =
      (problem.matrix[this.duty[role] as number] as number) + (problem.place[visit] as number) * problem.places;
    return (
      (problem.travelTo[row + (plan.at[cell] as number)] as number) +
      (problem.travel[row + (plan.at[cell + 1] as number)] as number) -
      (plan.step[cell] as number)
    );
  }

  /** Latest start that the person of this role can bear. */
  private bears(visit: number, role: number): number {
    const { plan, problem } = this;
    const duty = this.duty[role] as number;
    const cell = duty * problem.width + (this.position[role] as number);
    const row = (problem.matrix[duty] as number) + (problem.place[visit] as number) * problem.places;
    const onward = problem.travel[row + (plan.at[cell + 1] as number)] as number;
    const service = problem.service[(problem.firstStop[visit] as number) + role] as number;
    const rest = (plan.pauses[cell] as number) - (this.pauses[role] as number);
    if (rest === 0) return (plan.latest[cell + 1] as number) - onward - service;
    const from = firstPause(plan, duty, this.position[role] as number) + (this.pauses[role] as number);
    return leaveBeforeBreaks(problem, plan.latest[cell + 1] as number, onward, from, from + rest) - service;
  }

  /** Travel, assignment and fairness of one person; the same wherever the time falls. */
  ownPrice(stop: number, duty: number, detour: number): number {
    const { plan, problem } = this;
    const person = problem.staffOf[duty] as number;
    const minutes = (problem.service[stop] as number) + detour;
    const fairness =
      ((problem.price[M.fairness] as number) * minutes * (2 * (plan.busy[person] as number) + minutes)) /
      (problem.staffTime[person] as number);
    return (
      detour * (problem.price[M.travel] as number) +
      (problem.assignPrice[stop * problem.duties + duty] as number) +
      fairness
    );
  }

  /** Lateness of the visit itself and of everyone who is delayed by it; Infinity when a hard rule breaks or `limit` is passed. */
  timePrice(visit: number, roles: number, start: number, limit: number): number {
    const { plan, problem, ripple, bounds } = this;
    const late = start - (problem.wishedBy[visit] as number);
    const worst = late > plan.worst ? late : plan.worst;
    let price = start > (problem.promisedBy[visit] as number) ? (problem.price[M.changes] as number) : 0;
    if (late > 0) {
      price += latenessOf(problem, visit, start) * (problem.price[M.lateness] as number);
      price += (worst - plan.worst) * (problem.price[M.worstLateness] as number);
    }
    if (price >= limit) return Infinity;
    ripple.begin(visit, !bounds.linked && !this.mayCircle(roles), limit - price, worst);
    if (!this.spread(visit, roles, start)) return Infinity;
    return bounds.kept(ripple, visit, start) ? price + ripple.price : Infinity;
  }

  /** Could somebody after the visit come before somebody ahead of it? Only when those after do not all start later. */
  private mayCircle(roles: number): boolean {
    const { plan, problem } = this;
    if (roles === 1) return false;
    let lastAhead = -1;
    let firstAfter = NEVER;
    for (let r = 0; r < roles; r++) {
      const cell = (this.duty[r] as number) * problem.width + (this.position[r] as number);
      if ((this.position[r] as number) > 0) {
        const ahead = plan.start[problem.visitOf[plan.stop[cell] as number] as number] as number;
        if (ahead > lastAhead) lastAhead = ahead;
      }
      if ((this.position[r] as number) < (plan.length[this.duty[r] as number] as number)) {
        const after = plan.start[problem.visitOf[plan.stop[cell + 1] as number] as number] as number;
        if (after < firstAfter) firstAfter = after;
      }
    }
    return firstAfter <= lastAhead;
  }

  /** Lets the delays of this slot run out in a ripple that has begun. */
  spread(visit: number, roles: number, start: number): boolean {
    const { ripple } = this;
    for (let r = 0; r < roles; r++) ripple.gap(this.duty[r] as number, this.position[r] as number);
    for (let r = 0; r < roles; r++) {
      if (!ripple.arrive(this.duty[r] as number, (this.position[r] as number) + 1, this.nextArrival(visit, r, start)))
        return false;
    }
    return this.bounds.hold(ripple, visit, start) && ripple.settle();
  }

  /** When the next position is reached once the visit stands in between. */
  private nextArrival(visit: number, role: number, start: number): number {
    const { plan, problem } = this;
    const duty = this.duty[role] as number;
    const cell = duty * problem.width + (this.position[role] as number);
    const onward = problem.travel[
      (problem.matrix[duty] as number) +
        (problem.place[visit] as number) * problem.places +
        (plan.at[cell + 1] as number)
    ] as number;
    const free = start + (problem.service[(problem.firstStop[visit] as number) + role] as number);
    const rest = (plan.pauses[cell] as number) - (this.pauses[role] as number);
    if (rest === 0) return free + onward;
    const from = firstPause(plan, duty, this.position[role] as number) + (this.pauses[role] as number);
    return arriveAfterBreaks(problem, free, onward, from, from + rest);
  }
}
