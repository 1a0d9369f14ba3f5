import {
  type Instant,
  later,
  londonTime,
  type LondonDate,
  minutesBetween,
  plusDays,
  plusMinutes,
  earlier,
  startOfLondonDay,
} from '@ward/kernel';
import type { DayBoard } from '@ward/allocation/contract';

/** The stretch of time that the board shows, from one full hour to another. */
export interface Axis {
  readonly from: Instant;
  readonly to: Instant;
  readonly hours: readonly { readonly at: Instant; readonly words: string; readonly percent: number }[];
}

/** Starts are offered and dropped on these minutes. */
export const STEP_MINUTES = 5;

const USUAL = { fromHour: 8, toHour: 20 };

/** Wide enough for every shift and every promised visit of the day, and never narrower than 08:00 to 20:00. */
export function axisOf({ day, people, visits }: Pick<DayBoard, 'day' | 'people' | 'visits'>): Axis {
  const midnight = startOfLondonDay(day);
  const nextMidnight = startOfLondonDay(plusDays(day, 1));
  const spans = [
    ...people.flatMap(({ shifts }) => shifts),
    ...visits.flatMap(({ assigned }) => assigned.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }))),
  ];
  let from = plusMinutes(midnight, USUAL.fromHour * 60);
  let to = plusMinutes(midnight, USUAL.toHour * 60);
  for (const span of spans) {
    from = later(midnight, earlier(from, span.from));
    to = earlier(nextMidnight, later(to, span.to));
  }
  const first = Math.floor(minutesBetween(midnight, from) / 60);
  const last = Math.ceil(minutesBetween(midnight, to) / 60);
  const start = plusMinutes(midnight, first * 60);
  const end = plusMinutes(midnight, last * 60);
  const hours = Array.from({ length: last - first }, (_, index) => {
    const at = plusMinutes(start, index * 60);
    return { at, words: londonTime(at), percent: (index / (last - first)) * 100 };
  });
  return { from: start, to: end, hours };
}

/** Where a moment lies, in per cent of the width; outside the axis it stays at the edge. */
export function percentOf({ from, to }: Axis, at: Instant): number {
  return Math.max(0, Math.min(100, (minutesBetween(from, at) / minutesBetween(from, to)) * 100));
}

/** The moment at a place of the width, on the nearest step. */
export function momentAt({ from, to }: Axis, fraction: number): Instant {
  const minutes = Math.max(0, Math.min(1, fraction)) * minutesBetween(from, to);
  return plusMinutes(from, Math.round(minutes / STEP_MINUTES) * STEP_MINUTES);
}

/** The next step at or after a moment. */
export function nextStep(at: Instant, day: LondonDate): Instant {
  const midnight = startOfLondonDay(day);
  return plusMinutes(midnight, Math.ceil(minutesBetween(midnight, at) / STEP_MINUTES) * STEP_MINUTES);
}
