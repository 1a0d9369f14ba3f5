import { Temporal } from 'temporal-polyfill';
import { type Instant, instantFromMillis, millisOf } from './instant';

/** A calendar day of the ward, `YYYY-MM-DD`, as people in London count it. */
export type LondonDate = string & { readonly __londonDate?: true };
/** A time on the wall in London, `HH:mm`. */
export type WallTime = string & { readonly __wallTime?: true };

const LONDON = 'Europe/London';

/** Offsets by UTC hour: London changes its clocks on the hour, and lists ask for the same hours again and again. */
const offsets = new Map<string, number>();
const MOST_HOURS = 5000;

function wallClock(at: Instant): string {
  const hour = at.slice(0, 13);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    if (offsets.size >= MOST_HOURS) offsets.clear();
    offset = Temporal.Instant.from(at).toZonedDateTimeISO(LONDON).offsetNanoseconds / 1e6;
    offsets.set(hour, offset);
  }
  return instantFromMillis(millisOf(at) + offset);
}

export function londonDate(at: Instant): LondonDate {
  return wallClock(at).slice(0, 10);
}

export function londonTime(at: Instant): WallTime {
  return wallClock(at).slice(11, 16);
}

/**
 * The moment at which a London clock shows `time` on `date`. On the spring night the missing hour moves forward
 * (01:30 becomes 02:30 BST); on the autumn night the first of the two is meant.
 */
export function atLondon(date: LondonDate, time: WallTime): Instant {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return instantFromMillis(wall.toZonedDateTime(LONDON, { disambiguation: 'compatible' }).epochMilliseconds);
}

export function startOfLondonDay(date: LondonDate): Instant {
  return atLondon(date, '00:00');
}

export function plusDays(date: LondonDate, days: number): LondonDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LondonDate, to: LondonDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: LondonDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Completed years on `on`: the age that stands on the banner. */
export function ageInYears(dateOfBirth: LondonDate, on: LondonDate): number {
  return Temporal.PlainDate.from(dateOfBirth).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years;
}

export function isLondonDate(text: string): text is LondonDate {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return false;
  if (Number(text.slice(8)) <= 28) return true;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

export function isWallTime(text: string): text is WallTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
