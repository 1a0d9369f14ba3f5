import { atLondon, londonDate, londonTime, plusDays, plusMinutes, type Instant, type WallTime } from '@ward/kernel';
import type { Urgency } from './referral';

/** The hours in which the 2-hour standard counts: seven days a week, London time. */
export interface ServiceHours {
  readonly from: WallTime;
  readonly to: WallTime;
}

export const SERVICE_HOURS: ServiceHours = { from: '08:00', to: '20:00' };

/** The moment itself in service hours, otherwise the next opening. */
export function nextOpen(at: Instant, { from, to }: ServiceHours): Instant {
  const time = londonTime(at);
  if (time < from) return atLondon(londonDate(at), from);
  return time < to ? at : atLondon(plusDays(londonDate(at), 1), from);
}

/**
 * When the patient has to have been seen.
 * two-hour: two hours after receipt, even past closing (a promise made in hours is kept); what arrives out of hours is
 * outside the standard and its two hours run from the next opening. same-day: closing time of the day in which it is open.
 * next-day: closing time of the day after.
 */
export function clockEndsAt(urgency: Urgency, receivedAt: Instant, hours: ServiceHours = SERVICE_HOURS): Instant {
  const open = nextOpen(receivedAt, hours);
  switch (urgency) {
    case 'two-hour':
      return plusMinutes(open, 120);
    case 'same-day':
      return atLondon(londonDate(open), hours.to);
    case 'next-day':
      return atLondon(plusDays(londonDate(open), 1), hours.to);
  }
}

/** Whether the 2-hour standard measures it: asked for within two hours and received in service hours. */
export function isInTwoHourStandard(
  urgency: Urgency,
  receivedAt: Instant,
  hours: ServiceHours = SERVICE_HOURS,
): boolean {
  return urgency === 'two-hour' && nextOpen(receivedAt, hours) === receivedAt;
}
