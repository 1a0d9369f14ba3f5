import {
  atLondon,
  dayOfWeek,
  invariant,
  londonDate,
  londonTime,
  plusDays,
  plusMinutes,
  type Instant,
  type LondonDate,
  type WallTime,
} from '@ward/kernel';
import type { Urgency } from './referral';

export interface DayHours {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** The hours in which referrals are taken and the 2-hour standard counts, London time. Null is closed all day. */
export interface ServiceHours {
  /** Monday first. */
  readonly week: readonly (DayHours | null)[];
  /** Bank holidays and the like: other hours than the weekday's. */
  readonly exceptions: readonly { readonly day: LondonDate; readonly hours: DayHours | null }[];
}

/** Expected of a virtual ward: 08:00 to 20:00, seven days a week. */
export const SERVICE_HOURS: ServiceHours = {
  week: Array.from({ length: 7 }, () => ({ from: '08:00', to: '20:00' })),
  exceptions: [],
};

/** A service that is closed for longer than this has nobody to refer to. */
const MOST_DAYS_CLOSED = 100;

export function hoursOn(day: LondonDate, { week, exceptions }: ServiceHours): DayHours | null {
  const exception = exceptions.find((one) => one.day === day);
  return exception ? exception.hours : (week[dayOfWeek(day) - 1] ?? null);
}

/** The first day from `day` on that is open, with its hours. */
function openDay(day: LondonDate, hours: ServiceHours): { readonly day: LondonDate; readonly hours: DayHours } {
  for (let ahead = 0; ahead <= MOST_DAYS_CLOSED; ahead++) {
    const candidate = plusDays(day, ahead);
    const found = hoursOn(candidate, hours);
    if (found) return { day: candidate, hours: found };
  }
  invariant(false, 'a service is open again within a hundred days');
}

/** The moment itself in service hours, otherwise the next opening. */
export function nextOpen(at: Instant, hours: ServiceHours): Instant {
  const today = londonDate(at);
  const time = londonTime(at);
  const now = hoursOn(today, hours);
  if (now && time >= now.from && time < now.to) return at;
  const next = openDay(now && time < now.from ? today : plusDays(today, now ? 1 : 0), hours);
  return atLondon(next.day, next.hours.from);
}

/**
 * When the patient has to have been seen.
 * two-hour: two hours after receipt, even past closing (a promise made in hours is kept); what arrives out of hours is
 * outside the standard and its two hours run from the next opening. same-day: closing time of the day in which it is open.
 * next-day: closing time of the next day that is open.
 */
export function clockEndsAt(urgency: Urgency, receivedAt: Instant, hours: ServiceHours = SERVICE_HOURS): Instant {
  const open = nextOpen(receivedAt, hours);
  const day = londonDate(open);
  switch (urgency) {
    case 'two-hour':
      return plusMinutes(open, 120);
    case 'same-day':
      return closing(openDay(day, hours));
    case 'next-day':
      return closing(openDay(plusDays(day, 1), hours));
  }
}

function closing({ day, hours }: ReturnType<typeof openDay>): Instant {
  return atLondon(day, hours.to);
}

/** Whether the 2-hour standard measures it: asked for within two hours and received in service hours. */
export function isInTwoHourStandard(
  urgency: Urgency,
  receivedAt: Instant,
  hours: ServiceHours = SERVICE_HOURS,
): boolean {
  return urgency === 'two-hour' && nextOpen(receivedAt, hours) === receivedAt;
}
