import type { Chance } from './chance';
import { timeAround, timeDuty } from './duty-timing';
import { insertStop, removeStops } from './edit';
import { LinkBounds } from './link-bounds';
import type { Plan } from './plan';
import type { DayProblem } from './problem';
import { RankedInsertion } from './ranked-insertion';
import { Ripple } from './ripple';
import { PAUSE_BITS, SingleInsertion } from './single-insertion';
import { SlotPrice } from './slot-price';
import { TogetherTiming } from './together-timing';

/** How often a place is overlooked on purpose (SISR's blink rate). */
const BLINK = 0.01;
const NO_BLINK = (): boolean => false;

/** One plan with everything needed to weigh and make changes to it: no memory is taken while searching. */
export class Workbench {
  readonly problem: DayProblem;
  readonly ripple: Ripple;
  readonly bounds: LinkBounds;
  readonly timing: TogetherTiming;
  readonly single: SingleInsertion;
  readonly ranked: RankedInsertion;
  /** Duties whose stops changed since the list was last emptied. */
  readonly changed: Int32Array;
  changedCount = 0;
  private readonly isChanged: Uint8Array;
  private readonly gone: Uint8Array;
  /** Duties worth a look: those with stops, and of each class one without. */
  private readonly open: Int32Array;
  private openCount = 0;
  private readonly classSeen: Int32Array;
  private round = 0;
  /** The place that `weigh` found, or that was set by hand: one entry for each of the visit's people. */
  readonly slot: SlotPrice;
  private untilBlink = 0;
  private readonly blinks = (): boolean => this.blink();

  constructor(
    readonly plan: Plan,
    private readonly chance?: Chance,
  ) {
    this.problem = plan.problem;
    this.ripple = new Ripple(plan);
    this.bounds = new LinkBounds(plan);
    this.timing = new TogetherTiming(plan);
    this.single = new SingleInsertion(plan, this.ripple);
    this.slot = new SlotPrice(plan, this.ripple, this.bounds);
    this.ranked = new RankedInsertion(plan, this.slot, this.bounds);
    this.changed = new Int32Array(this.problem.duties);
    this.isChanged = new Uint8Array(this.problem.duties);
    this.gone = new Uint8Array(this.problem.stops);
    this.open = new Int32Array(this.problem.duties);
    this.classSeen = new Int32Array(this.problem.classes);
    this.drawBlink();
  }

  private drawBlink(): void {
    this.untilBlink = this.chance ? 1 + Math.floor(Math.log(1 - this.chance.next()) / Math.log(1 - BLINK)) : 0;
  }

  private blink(): boolean {
    if (--this.untilBlink !== 0) return false;
    this.drawBlink();
    return true;
  }

  /**
   * Finds the cheapest place of a visit that is not placed. Its price, without the price of leaving the visit out, or
   * Infinity; the place itself is left in `slot`.
   */
  weigh(visit: number): number {
    if (!this.problem.together) this.listOpen();
    return this.weighNext(visit);
  }

  /** The same, once `listOpen` was called for the plan as it stands and only `place` was called since. */
  weighNext(visit: number): number {
    const { problem } = this;
    if (!problem.together) return this.weighAlone(visit, problem.firstStop[visit] as number);
    this.bounds.look(visit);
    return this.weighTogether(visit);
  }

  /** Lists the duties that `weighNext` looks at: an empty duty stands for all others of its class. */
  listOpen(): void {
    const { plan, problem, classSeen, open } = this;
    const round = ++this.round;
    let count = 0;
    for (let duty = 0; duty < problem.duties; duty++) {
      if (plan.length[duty] === 0) {
        if (classSeen[problem.dutyClass[duty] as number] === round) continue;
        classSeen[problem.dutyClass[duty] as number] = round;
      }
      open[count++] = duty;
    }
    this.openCount = count;
  }

  private weighTogether(visit: number): number {
    const price = this.ranked.look(visit, Infinity, this.chance ? this.blinks : NO_BLINK);
    if (price < Infinity) {
      this.slot.duty.set(this.ranked.duty);
      this.slot.position.set(this.ranked.position);
      this.slot.pauses.set(this.ranked.pauses);
    }
    return price;
  }

  private weighAlone(visit: number, stop: number): number {
    const { problem, plan, single, open, openCount } = this;
    const { allowed, capacity, assignPrice, duties } = problem;
    const { remembers, memoStamp } = single;
    const load = problem.load[visit] as number;
    const blinking = this.chance !== undefined;
    let best = Infinity;
    let bestAt = -1;
    let bestDuty = -1;
    for (let k = 0; k < openCount; k++) {
      const duty = open[k] as number;
      const cell = stop * duties + duty;
      if (allowed[cell] === 0) continue;
      if ((plan.load[duty] as number) + load > (capacity[duty] as number)) continue;
      const blink = blinking && this.blink();
      if (blink && !remembers) continue;
      const assign = assignPrice[cell] as number;
      const memo = stop * single.row + duty;
      if (!remembers || memoStamp[memo] !== plan.stamp[duty]) single.look(stop, duty, best - assign);
      const price = (blink ? (single.second[memo] as number) : (single.best[memo] as number)) + assign;
      if (price < best) {
        best = price;
        bestAt = blink ? (single.secondAt[memo] as number) : (single.bestAt[memo] as number);
        bestDuty = duty;
      }
    }
    this.slot.set(0, bestDuty, bestAt >> PAUSE_BITS, bestAt & ((1 << PAUSE_BITS) - 1));
    return best;
  }

  /** What the slot set by hand would cost; Infinity when it breaks a hard rule. */
  weighSlot(visit: number): number {
    this.bounds.look(visit);
    return this.slot.delta(visit);
  }

  /** Puts a visit into the slot. */
  place(visit: number): void {
    const { problem, plan, slot } = this;
    const first = problem.firstStop[visit] as number;
    const roles = (problem.firstStop[visit + 1] as number) - first;
    if (!problem.together) {
      this.placeAlone(first);
      plan.placed[visit] = 1;
      return;
    }
    this.writeDelays(visit, roles);
    for (let role = 0; role < roles; role++) {
      this.note(slot.duty[role] as number);
      insertStop(
        plan,
        first + role,
        slot.duty[role] as number,
        slot.position[role] as number,
        slot.pauses[role] as number,
      );
    }
    plan.placed[visit] = 1;
    this.retimeAfter(visit, roles);
  }

  /**
   * Puts a visit into the slot though somebody ahead of it must be held back for it, as a longest gap may ask: weighing
   * never considers that. False when it cannot be timed; the plan is then as it was.
   */
  placeHolding(visit: number): boolean {
    const { problem, plan, slot } = this;
    const first = problem.firstStop[visit] as number;
    if (!slot.isAllowed(visit)) return false;
    for (let stop = first; stop < (problem.firstStop[visit + 1] as number); stop++) {
      const role = stop - first;
      this.note(slot.duty[role] as number);
      insertStop(plan, stop, slot.duty[role] as number, slot.position[role] as number, slot.pauses[role] as number);
    }
    plan.placed[visit] = 1;
    if (this.timing.time()) return true;
    this.mark(visit);
    this.takeOut();
    return false;
  }

  private placeAlone(stop: number): void {
    const { plan, slot } = this;
    const duty = slot.duty[0] as number;
    const wasEmpty = plan.length[duty] === 0;
    this.note(duty);
    insertStop(plan, stop, duty, slot.position[0] as number, slot.pauses[0] as number);
    timeAround(plan, duty, (slot.position[0] as number) + 1);
    if (wasEmpty) this.listOpen();
  }

  /** Finds the start and the delays once more and writes them down, before positions shift. */
  private writeDelays(visit: number, roles: number): void {
    const { plan, problem, slot, ripple } = this;
    const start = slot.start(visit, roles);
    ripple.begin(visit, false, Infinity, plan.worst);
    slot.spread(visit, roles, start);
    ripple.commit();
    plan.start[visit] = start;
    if (start - (problem.wishedBy[visit] as number) > plan.worst)
      plan.worst = start - (problem.wishedBy[visit] as number);
  }

  private retimeAfter(visit: number, roles: number): void {
    const { plan, problem, ripple, timing } = this;
    const first = problem.firstStop[visit] as number;
    for (let role = 0; role < roles; role++) {
      const cell = (this.slot.duty[role] as number) * problem.width + (this.slot.position[role] as number) + 1;
      plan.leave[cell] = (plan.start[visit] as number) + (problem.service[first + role] as number);
      this.freshenEnd(this.slot.duty[role] as number);
    }
    timing.loosen(visit);
    timing.loosenBefore(visit);
    for (let i = 0; i < ripple.touchedCount; i++) {
      timing.loosen(ripple.touched[i] as number);
      timing.loosenLinked(ripple.touched[i] as number);
    }
    for (let i = 0; i < ripple.endCount; i++) this.freshenEnd(ripple.ends[i] as number);
    timing.settleSlack();
  }

  /** The end of a duty may have moved: its slack, and that of the last stop before it. */
  private freshenEnd(duty: number): void {
    const { plan, problem, timing } = this;
    const end = duty * problem.width + (plan.length[duty] as number) + 1;
    plan.latest[end] = problem.dutyLimit[duty] as number;
    plan.calm[end] =
      (plan.leave[end] as number) > (problem.dutyEnd[duty] as number)
        ? (plan.leave[end] as number)
        : (problem.dutyEnd[duty] as number);
    if ((plan.length[duty] as number) > 0) timing.loosen(problem.visitOf[plan.stop[end - 1] as number] as number);
  }

  /** Marks a visit to be taken out by `takeOut`. */
  mark(visit: number): void {
    const { problem, plan } = this;
    for (let stop = problem.firstStop[visit] as number; stop < (problem.firstStop[visit + 1] as number); stop++) {
      this.gone[stop] = 1;
      this.note(plan.dutyOf[stop] as number);
    }
    plan.placed[visit] = 0;
  }

  /** Takes all marked visits out and times what is left. */
  takeOut(): boolean {
    const { plan, problem } = this;
    let inTime = true;
    for (let i = 0; i < this.changedCount; i++) {
      removeStops(plan, this.changed[i] as number, this.gone);
      if (!problem.together && !timeDuty(plan, this.changed[i] as number)) inTime = false;
    }
    this.gone.fill(0);
    if (problem.together && !this.timing.time()) return false;
    return inTime;
  }

  /** Times everything anew. False when a hard rule is broken. */
  retime(): boolean {
    if (this.problem.together) return this.timing.time();
    for (let duty = 0; duty < this.problem.duties; duty++) if (!timeDuty(this.plan, duty)) return false;
    return true;
  }

  private note(duty: number): void {
    if (this.isChanged[duty]) return;
    this.isChanged[duty] = 1;
    this.changed[this.changedCount++] = duty;
  }

  forgetChanges(): void {
    for (let i = 0; i < this.changedCount; i++) this.isChanged[this.changed[i] as number] = 0;
    this.changedCount = 0;
  }
}
