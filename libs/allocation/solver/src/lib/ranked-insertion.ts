import { arriveAfterBreaks, latenessOf, leaveBeforeBreaks, startFrom } from './clock-rules';
import { firstPause } from './duty-timing';
import type { LinkBounds } from './link-bounds';
import type { Plan } from './plan';
import { M, NEVER, type DayProblem } from './problem';
import type { SlotPrice } from './slot-price';

/** Places for one of the people of a joint visit, each possible by itself. */
class Candidates {
  count = 0;
  readonly duty: Int32Array;
  readonly position: Int32Array;
  readonly pauses: Int32Array;
  readonly arrival: Int32Array;
  /** Latest start of the visit that this place bears. */
  readonly bears: Int32Array;
  readonly price: Float64Array;
  /** The price with the lateness that this arrival alone would cause: no pair with it is cheaper. */
  readonly least: Float64Array;
  /** The candidates from the least on, each behind the whole part of its least price: plain numbers are sorted fastest. */
  readonly ranked: Float64Array;
  private readonly shift: number;

  constructor(size: number) {
    this.duty = new Int32Array(size);
    this.position = new Int32Array(size);
    this.pauses = new Int32Array(size);
    this.arrival = new Int32Array(size);
    this.bears = new Int32Array(size);
    this.price = new Float64Array(size);
    this.least = new Float64Array(size);
    this.ranked = new Float64Array(size);
    this.shift = 2 ** Math.ceil(Math.log2(size + 1));
  }

  /** The price of the cheapest candidate, whatever its arrival. */
  cheapest(): number {
    let least = Infinity;
    for (let i = 0; i < this.count; i++) if ((this.price[i] as number) < least) least = this.price[i] as number;
    return least;
  }

  /** Takes the candidate that can be cheapest off the list; −1 when none can be below `limit`. */
  takeLeast(limit: number): number {
    let found = -1;
    let least = limit;
    for (let i = 0; i < this.count; i++) {
      if ((this.least[i] as number) < least) {
        least = this.least[i] as number;
        found = i;
      }
    }
    if (found >= 0) this.least[found] = Infinity;
    return found;
  }

  rank(): void {
    const { ranked, least, shift } = this;
    for (let i = 0; i < this.count; i++) ranked[i] = Math.floor(least[i] as number) * shift + i;
    ranked.subarray(0, this.count).sort();
  }

  /** No candidate from the k-th on costs less. */
  floor(k: number): number {
    return Math.floor((this.ranked[k] as number) / this.shift);
  }

  nth(k: number): number {
    return (this.ranked[k] as number) - this.floor(k) * this.shift;
  }
}

/**
 * The cheapest places of a visit among duties that wait for one another, for one person or for two or three who start
 * together: each person's places are gathered with the least they can cost, then tried alone or in pairs and threes from
 * the least on, and dropped as soon as they cannot win. A pair that would make people wait in a circle shows up in the
 * ripple.
 */
export class RankedInsertion {
  private readonly problem: DayProblem;
  private readonly candidates: readonly Candidates[];
  /** How many empty duties of a class were gathered. */
  private readonly classSeen: Uint8Array;
  readonly duty = new Int32Array(3);
  readonly position = new Int32Array(3);
  readonly pauses = new Int32Array(3);
  start = -1;
  price = Infinity;

  constructor(
    private readonly plan: Plan,
    private readonly slot: SlotPrice,
    private readonly bounds: LinkBounds,
  ) {
    this.problem = plan.problem;
    const { duties, stops } = this.problem;
    this.classSeen = new Uint8Array(this.problem.classes);
    const size = 2 * (stops + duties + this.problem.breakOpens.length);
    this.candidates = [new Candidates(size), new Candidates(size), new Candidates(size)];
  }

  /** Looks for the cheapest way to place all of a visit's people. Infinity when there is none below `limit`. */
  look(visit: number, limit: number, skips: () => boolean): number {
    const { problem } = this;
    this.price = limit;
    this.start = -1;
    const roles = (problem.firstStop[visit + 1] as number) - (problem.firstStop[visit] as number);
    for (let role = 0; role < roles; role++) {
      const here = this.candidates[role] as Candidates;
      this.gather(visit, (problem.firstStop[visit] as number) + role, here, skips);
      if (here.count === 0) return Infinity;
      if (roles > 1) here.rank();
    }
    if (roles === 1) this.tryFromLeast(visit, this.candidates[0] as Candidates);
    else this.combine(visit, roles, 0, 0, 0, NEVER);
    return this.start < 0 ? Infinity : this.price;
  }

  private gather(visit: number, stop: number, into: Candidates, skips: () => boolean): void {
    const { plan, problem, bounds } = this;
    into.count = 0;
    const { classSeen } = this;
    classSeen.fill(0);
    for (let duty = 0; duty < problem.duties; duty++) {
      const cell = stop * problem.duties + duty;
      if (!problem.allowed[cell] || bounds.forbids(problem.staffOf[duty] as number)) continue;
      if ((plan.load[duty] as number) + (problem.load[visit] as number) > (problem.capacity[duty] as number)) continue;
      if (plan.length[duty] === 0) {
        // Two or three of a class may be needed for one visit.
        const seen = classSeen[problem.dutyClass[duty] as number] as number;
        if (seen === 3) continue;
        classSeen[problem.dutyClass[duty] as number] = seen + 1;
      }
      this.gatherDuty(visit, stop, duty, into, skips);
    }
  }

  private gatherDuty(visit: number, stop: number, duty: number, into: Candidates, skips: () => boolean): void {
    const { plan, problem, bounds } = this;
    const { leave, latest, at, step, pauses } = plan;
    const { travel, travelTo } = problem;
    const base = duty * problem.width;
    const row = (problem.matrix[duty] as number) + (problem.place[visit] as number) * problem.places;
    const service = problem.service[stop] as number;
    const opens =
      bounds.notBefore > (problem.opens[visit] as number) ? bounds.notBefore : (problem.opens[visit] as number);
    const closes =
      bounds.notAfter < (problem.closes[visit] as number) ? bounds.notAfter : (problem.closes[visit] as number);
    const person = problem.staffOf[duty] as number;
    const room = (problem.staffCap[person] as number) - (plan.busy[person] as number) - service;
    const last = plan.length[duty] as number;
    for (let i = 0; i <= last; i++) {
      const cell = base + i;
      const free = leave[cell] as number;
      if (free > closes) break;
      const to = latest[cell + 1] as number;
      if (opens + service > to) continue;
      const travelHere = travelTo[row + (at[cell] as number)] as number;
      const onward = travel[row + (at[cell + 1] as number)] as number;
      if (free + travelHere + service + onward > to) continue;
      const detour = travelHere + onward - (step[cell] as number);
      if (detour > room) continue;
      const splits = pauses[cell] as number;
      const from = splits > 0 ? firstPause(plan, duty, i) : 0;
      for (let split = 0; split <= splits; split++) {
        const arrival =
          splits > 0 ? arriveAfterBreaks(problem, free, travelHere, from, from + split) : free + travelHere;
        if (arrival > closes) continue;
        const bears =
          (splits > split ? leaveBeforeBreaks(problem, to, onward, from + split, from + splits) : to - onward) -
          service;
        if (arrival > bears || opens > bears || skips()) continue;
        const n = into.count++;
        into.duty[n] = duty;
        into.position[n] = i;
        into.pauses[n] = split;
        into.arrival[n] = arrival;
        into.bears[n] = bears;
        into.price[n] = this.slot.ownPrice(stop, duty, detour);
        const next = splits > split ? 0 : (arrival > opens ? arrival : opens) + service + onward;
        into.least[n] =
          (into.price[n] as number) +
          latenessOf(problem, visit, arrival) * (problem.price[M.lateness] as number) +
          this.nextLateness(cell + 1, next);
      }
    }
  }

  /** What arriving this late costs the very next visit. */
  private nextLateness(cell: number, arrival: number): number {
    const { plan, problem } = this;
    if (arrival <= (plan.calm[cell] as number) || (plan.stop[cell] as number) < 0) return 0;
    const visit = problem.visitOf[plan.stop[cell] as number] as number;
    const more = latenessOf(problem, visit, arrival) - latenessOf(problem, visit, plan.start[visit] as number);
    return more > 0 ? more * (problem.price[M.lateness] as number) : 0;
  }

  /** One person: the candidates one by one, from the least on, until none can be cheaper than the best. */
  private tryFromLeast(visit: number, here: Candidates): void {
    const { problem, bounds, slot } = this;
    for (let c = here.takeLeast(this.price); c >= 0; c = here.takeLeast(this.price)) {
      const reached = here.arrival[c] as number;
      const start = startFrom(problem, visit, bounds.notBefore > reached ? bounds.notBefore : reached);
      if (start > (here.bears[c] as number) || start > bounds.notAfter) continue;
      slot.set(0, here.duty[c] as number, here.position[c] as number, here.pauses[c] as number);
      const full = (here.price[c] as number) + slot.timePrice(visit, 1, start, this.price - (here.price[c] as number));
      if (full < this.price) this.take(start, full);
    }
  }

  private combine(visit: number, roles: number, role: number, price: number, arrival: number, bears: number): void {
    const { problem, bounds } = this;
    const here = this.candidates[role] as Candidates;
    const last = role === roles - 1;
    let rest = 0;
    for (let later = role + 1; later < roles; later++) rest += (this.candidates[later] as Candidates).cheapest();
    for (let k = 0; k < here.count; k++) {
      if (price + here.floor(k) + rest >= this.price) return;
      const c = here.nth(k);
      const sum = price + (here.price[c] as number);
      if (price + (here.least[c] as number) + rest >= this.price) continue;
      if (this.sharesPerson(role, here.duty[c] as number)) continue;
      const reached = (here.arrival[c] as number) > arrival ? (here.arrival[c] as number) : arrival;
      const limit = (here.bears[c] as number) < bears ? (here.bears[c] as number) : bears;
      if (reached > limit) continue;
      this.slot.set(role, here.duty[c] as number, here.position[c] as number, here.pauses[c] as number);
      if (!last) {
        this.combine(visit, roles, role + 1, sum, reached, limit);
        continue;
      }
      const start = startFrom(problem, visit, bounds.notBefore > reached ? bounds.notBefore : reached);
      if (start > limit || start > bounds.notAfter) continue;
      const full = sum + this.slot.timePrice(visit, roles, start, this.price - sum);
      if (full < this.price) this.take(start, full);
    }
  }

  private sharesPerson(role: number, duty: number): boolean {
    for (let r = 0; r < role; r++) {
      if (this.problem.staffOf[this.slot.duty[r] as number] === this.problem.staffOf[duty]) return true;
    }
    return false;
  }

  private take(start: number, price: number): void {
    this.duty.set(this.slot.duty);
    this.position.set(this.slot.position);
    this.pauses.set(this.slot.pauses);
    this.start = start;
    this.price = price;
  }
}
