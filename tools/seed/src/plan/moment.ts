import {
  atLondon,
  instantFromMillis,
  londonDate,
  londonTime,
  millisOf,
  MINUTE,
  plusDays,
  plusMinutes,
  type Instant,
  type LondonDate,
  type WallTime,
} from '@ward/kernel';

/**
 * The moment at which the demo ward stands. It is the real one, so that every running clock is true: what would have
 * happened until now has happened, nothing of later has. Between 20:00 and 08:00 the team is off: then yesterday is
 * whole, the coming day is planned, and what came in overnight waits for the morning.
 */
export interface Moment {
  readonly now: Instant;
  readonly today: LondonDate;
  readonly isNight: boolean;
}

export function momentOf(now: Instant): Moment {
  const time = londonTime(now);
  return { now, today: londonDate(now), isNight: time < '08:00' || time >= '20:00' };
}

/** A time on a day counted from today. */
export function on({ today }: Moment, day: number, time: WallTime): Instant {
  return atLondon(plusDays(today, day), time);
}

/**
 * So many minutes ago. At night what came in late in the day would be long overdue: it is squeezed, in its order, between
 * closing time and now, unless it is meant to be overdue: then it came so long before closing that its clock ran out.
 */
export function minutesAgo({ now, today, isNight }: Moment, minutes: number, { isOverdue = false } = {}): Instant {
  if (!isNight) return plusMinutes(now, -minutes);
  const closing = atLondon(londonTime(now) < '08:00' ? plusDays(today, -1) : today, '20:00');
  if (isOverdue) return plusMinutes(closing, -minutes - 10);
  const at = plusMinutes(now, -minutes);
  if (at >= closing) return at;
  const open = Math.max(0, millisOf(now) - millisOf(closing) - 2 * MINUTE);
  return instantFromMillis(Math.floor(millisOf(closing) + MINUTE + Math.max(0, 1 - minutes / 600) * open));
}
