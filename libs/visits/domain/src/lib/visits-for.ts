import {
  atLondon,
  daysBetween,
  type Instant,
  later,
  type LondonDate,
  londonDate,
  minutesBetween,
  plusDays,
  plusMinutes,
} from '@ward/kernel';
import type { NeedWindow, VisitNeed } from './visit-need';

/** One visit that a need asks for. `occurrence` names it within the need, so that a second run makes no second visit. */
export interface VisitSlot {
  readonly occurrence: string;
  readonly day: LondonDate;
  readonly window: { readonly from: Instant; readonly to: Instant };
}

/**
 * The visits that a need asks for from one London day to another, both included, in order of time. Depends on nothing
 * but its arguments: asked again, or for overlapping days, it names the same occurrences with the same windows.
 */
export function visitsFor(need: VisitNeed, from: LondonDate, to: LondonDate): VisitSlot[] {
  if (need.status === 'ended') return [];
  const first = firstSlot(need);
  const slots: VisitSlot[] = first && first.day >= from && first.day <= to ? [first] : [];
  for (const day of daysWanted(need, from, to)) slots.push(...daySlots(need, day, first));
  return slots;
}

function firstSlot({ firstVisit, minutes }: VisitNeed): VisitSlot | null {
  if (!firstVisit) return null;
  const day = londonDate(firstVisit.from);
  return { occurrence: `${day}#first`, day, window: longEnough(firstVisit, minutes) };
}

function* daysWanted(need: VisitNeed, from: LondonDate, to: LondonDate): Generator<LondonDate> {
  const start = from > need.fromDate ? from : need.fromDate;
  const end = need.untilDate !== null && need.untilDate < to ? need.untilDate : to;
  const offset = daysBetween(need.fromDate, start) % need.everyDays;
  for (
    let day = offset === 0 ? start : plusDays(start, need.everyDays - offset);
    day <= end;
    day = plusDays(day, need.everyDays)
  )
    yield day;
}

/** A day's windows in order; each opens no earlier than the gap after the one before, so that doses can keep apart. */
function daySlots(need: VisitNeed, day: LondonDate, first: VisitSlot | null): VisitSlot[] {
  const slots: VisitSlot[] = [];
  const inOrder = [...need.windows].sort((one, other) => one.from.localeCompare(other.from));
  const windows = inOrder.map((wall) => longEnough(onTheClock(wall, day), need.minutes));
  const replaced = first ? replacedBy(first, day, windows) : 0;
  for (const [index, wished] of windows.entries()) {
    const window = index < replaced ? null : stillOpen(need, wished, first);
    if (!window) continue;
    const before = slots.at(-1);
    const opens = before ? later(window.from, plusMinutes(before.window.from, need.minGapMinutes ?? 0)) : window.from;
    slots.push({
      occurrence: `${day}#${index + 1}`,
      day,
      window: longEnough({ from: opens, to: window.to }, need.minutes),
    });
  }
  return slots;
}

function onTheClock({ from, to }: NeedWindow, day: LondonDate) {
  return { from: atLondon(day, from), to: atLondon(to > from ? day : plusDays(day, 1), to) };
}

/** The night the clocks go forward can swallow a window: it is then held open for as long as the visit takes. */
function longEnough(window: VisitSlot['window'], minutes: number): VisitSlot['window'] {
  return { from: window.from, to: later(window.to, plusMinutes(window.from, minutes)) };
}

/** How many of a day's windows the first visit stands for: those that begin before it ends, and at least one of its day. */
function replacedBy(first: VisitSlot, day: LondonDate, windows: readonly VisitSlot['window'][]): number {
  const begun = windows.filter(({ from }) => from < first.window.to).length;
  return day === first.day ? Math.max(1, begun) : begun;
}

/** The part of a window that is open once the need has begun and its first visit is far enough away; null if none. */
function stillOpen(need: VisitNeed, window: VisitSlot['window'], first: VisitSlot | null): VisitSlot['window'] | null {
  const afterFirst = first ? plusMinutes(first.window.from, need.minGapMinutes ?? 0) : need.notBefore;
  const from = later(window.from, later(need.notBefore, afterFirst));
  return minutesBetween(from, window.to) < need.minutes ? null : { from, to: window.to };
}
