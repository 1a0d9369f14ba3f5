import { arriveAfterBreaks, latenessOf, startFrom } from './clock-rules';
import { firstPause } from './duty-timing';
import type { Plan } from './plan';
import { M, NEVER, type DayProblem } from './problem';
import type { Ripple } from './ripple';

/** A place in one number: position and pauses. */
export const PAUSE_BITS = 3;

/**
 * The cheapest places of one stop in one duty. Hard windows are checked in constant time against `leave` and `latest`
 * (segment concatenation, Vidal et al. 2013; across duties Masson et al. 2013), free delays against `calm`; only a delay
 * that costs something is followed by a ripple. The two best places of each stop and duty are remembered until the duty
 * changes.
 */
export class SingleInsertion {
  private readonly problem: DayProblem;
  /** The duty's stamp when it was last looked at. */
  readonly memoStamp: Int32Array;
  readonly remembers: boolean;
  private readonly plain: boolean;
  /** Entries for each stop in the tables below. */
  readonly row: number;
  /** Best and second best of the last or remembered look, at `stop × row + duty`. */
  readonly best: Float64Array;
  readonly second: Float64Array;
  readonly bestAt: Int32Array;
  readonly secondAt: Int32Array;

  constructor(
    private readonly plan: Plan,
    private readonly ripple: Ripple,
  ) {
    this.problem = plan.problem;
    this.remembers = !this.problem.together && this.problem.price[M.fairness] === 0 && !hasCaps(this.problem);
    this.plain = this.remembers && isPlain(this.problem);
    // What cannot be remembered needs a row for one stop only.
    this.row = this.remembers ? this.problem.duties : 0;
    const cells = this.remembers ? this.problem.stops * this.problem.duties : this.problem.duties;
    this.memoStamp = new Int32Array(cells);
    this.best = new Float64Array(cells);
    this.second = new Float64Array(cells);
    this.bestAt = new Int32Array(cells);
    this.secondAt = new Int32Array(cells);
  }

  /**
   * Fills best and second best for a stop in a duty. Where nothing is remembered only the best is looked for, and only
   * when it is cheaper than `limit`.
   */
  look(stop: number, duty: number, limit: number): void {
    if (this.plain) this.lookPlain(stop, duty);
    else this.lookThrough(stop, duty, limit);
  }

  /** The look where only windows and travel count: the same answer with the fewest reads. */
  private lookPlain(stop: number, duty: number): void {
    const { plan, problem } = this;
    const { latest, leave, at, step } = plan;
    const { travel, travelTo } = problem;
    const visit = problem.visitOf[stop] as number;
    const row = (problem.matrix[duty] as number) + (problem.place[visit] as number) * problem.places;
    const service = problem.service[stop] as number;
    const opens = problem.opens[visit] as number;
    const closes = problem.closes[visit] as number;
    let best = NEVER;
    let second = NEVER;
    let bestAt = -1;
    let secondAt = -1;
    const base = duty * problem.width;
    const end = base + (plan.length[duty] as number);
    let cell = base;
    while (cell <= end && (latest[cell + 1] as number) < opens + service) cell++;
    let here = at[cell] as number;
    for (; cell <= end; cell++) {
      const free = leave[cell] as number;
      if (free > closes) break;
      const next = at[cell + 1] as number;
      const there = travelTo[row + here] as number;
      const onward = travel[row + next] as number;
      here = next;
      const detour = there + onward - (step[cell] as number);
      if (detour >= second) continue;
      const arrival = free + there;
      if (arrival > closes) continue;
      const start = arrival > opens ? arrival : opens;
      if (start + service + onward > (latest[cell + 1] as number)) continue;
      if (detour < best) {
        second = best;
        secondAt = bestAt;
        best = detour;
        bestAt = cell;
      } else {
        second = detour;
        secondAt = cell;
      }
    }
    const memo = stop * this.row + duty;
    const price = problem.price[M.travel] as number;
    this.memoStamp[memo] = plan.stamp[duty] as number;
    this.best[memo] = bestAt < 0 ? Infinity : best * price;
    this.second[memo] = secondAt < 0 ? Infinity : second * price;
    this.bestAt[memo] = (bestAt - base) << PAUSE_BITS;
    this.secondAt[memo] = (secondAt - base) << PAUSE_BITS;
  }

  private lookThrough(stop: number, duty: number, limit: number): void {
    const { plan, problem } = this;
    const memo = stop * this.row + duty;
    const stamp = plan.stamp[duty] as number;
    if (this.remembers) {
      this.memoStamp[memo] = stamp;
      limit = Infinity;
    }
    const { remembers } = this;
    let best = limit;
    let second = limit;
    let bestAt = -1;
    let secondAt = -1;
    const visit = problem.visitOf[stop] as number;
    const { latest, calm, leave, at, step, pauses } = plan;
    const { travel, travelTo } = problem;
    const base = duty * problem.width;
    const row = (problem.matrix[duty] as number) + (problem.place[visit] as number) * problem.places;
    const service = problem.service[stop] as number;
    const opens = problem.opens[visit] as number;
    const closes = problem.closes[visit] as number;
    const manyWindows = (problem.firstWindow[visit + 1] as number) - (problem.firstWindow[visit] as number) > 1;
    const timed = (problem.wishedBy[visit] as number) < NEVER || (problem.promisedBy[visit] as number) < NEVER;
    const travelPrice = problem.price[M.travel] as number;
    const room =
      (problem.staffCap[problem.staffOf[duty] as number] as number) -
      (plan.busy[problem.staffOf[duty] as number] as number) -
      service;
    const fairness = (problem.price[M.fairness] as number) > 0;
    const last = plan.length[duty] as number;
    for (let i = 0; i <= last; i++) {
      const cell = base + i;
      const free = leave[cell] as number;
      if (free > closes) break;
      const to = latest[cell + 1] as number;
      if (opens + service > to) continue;
      const travelHere = travelTo[row + (at[cell] as number)] as number;
      const onward = travel[row + (at[cell + 1] as number)] as number;
      const detour = travelHere + onward - (step[cell] as number);
      let price = detour * travelPrice;
      if (price >= (remembers ? second : best) || detour > room) continue;
      const splits = pauses[cell] as number;
      for (let split = 0; split <= splits; split++) {
        const from = splits > 0 ? firstPause(plan, duty, i) : 0;
        const arrival =
          splits > 0 ? arriveAfterBreaks(problem, free, travelHere, from, from + split) : free + travelHere;
        if (arrival > closes) continue;
        let start = arrival > opens ? arrival : opens;
        if (manyWindows) {
          start = startFrom(problem, visit, start);
          if (start > closes) continue;
        }
        const next =
          splits > split
            ? arriveAfterBreaks(problem, start + service, onward, from + split, from + splits)
            : start + service + onward;
        if (next > to) continue;
        price = detour * travelPrice;
        if (timed) price += this.startPrice(visit, start);
        if (fairness) price += this.fairnessPrice(duty, service + detour);
        if (price >= (remembers ? second : best)) continue;
        if (next > (calm[cell + 1] as number))
          price += this.delayPrice(visit, duty, i, start, next, (remembers ? second : best) - price);
        if (price >= (remembers ? second : best)) continue;
        const where = (i << PAUSE_BITS) | split;
        if (price < best) {
          second = best;
          secondAt = bestAt;
          best = price;
          bestAt = where;
        } else {
          second = price;
          secondAt = where;
        }
      }
    }
    this.best[memo] = bestAt < 0 ? Infinity : best;
    this.second[memo] = secondAt < 0 ? Infinity : second;
    this.bestAt[memo] = bestAt;
    this.secondAt[memo] = secondAt;
  }

  /** What a start of the visit itself costs: lateness, a broken promise. */
  private startPrice(visit: number, start: number): number {
    const { plan, problem } = this;
    let price = start > (problem.promisedBy[visit] as number) ? (problem.price[M.changes] as number) : 0;
    if (start > (problem.wishedBy[visit] as number)) {
      price += latenessOf(problem, visit, start) * (problem.price[M.lateness] as number);
      const late = start - (problem.wishedBy[visit] as number);
      if (late > plan.worst) price += (late - plan.worst) * (problem.price[M.worstLateness] as number);
    }
    return price;
  }

  private fairnessPrice(duty: number, minutes: number): number {
    const person = this.problem.staffOf[duty] as number;
    const busy = this.plan.busy[person] as number;
    return (
      ((this.problem.price[M.fairness] as number) * minutes * (2 * busy + minutes)) /
      (this.problem.staffTime[person] as number)
    );
  }

  /** What everyone after this place would pay; Infinity when somebody cannot. */
  private delayPrice(
    visit: number,
    duty: number,
    position: number,
    start: number,
    next: number,
    limit: number,
  ): number {
    const { plan, ripple } = this;
    const late = start - (this.problem.wishedBy[visit] as number);
    ripple.begin(visit, true, limit, late > plan.worst ? late : plan.worst);
    ripple.gap(duty, position);
    if (!ripple.arrive(duty, position + 1, next)) return Infinity;
    return ripple.settle() ? ripple.price : Infinity;
  }
}

function hasCaps(problem: DayProblem): boolean {
  return problem.staffCap.some((cap) => cap < NEVER);
}

/** No breaks, one window each, and no price on time. */
function isPlain({ breakOpens, firstWindow, visits, delaysCost }: DayProblem): boolean {
  return breakOpens.length === 0 && firstWindow[visits] === visits && !delaysCost;
}
