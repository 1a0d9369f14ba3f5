import { atLondon, londonDate, londonTime, minutesBetween, plusDays, plusMinutes, type Instant } from '@ward/kernel';
import { hoursOn, SERVICE_HOURS, type ServiceHours } from '@ward/referrals/domain';

export interface VisitWindow {
  readonly from: Instant;
  readonly to: Instant;
  /** Begins before the referral's clock has run out. */
  readonly isInTime: boolean;
}

const SOONEST = 15;
const TODAY_STEP = 60;
const LATER_STEP = 120;
const DAYS_AHEAD = 2;
/** Over a row of bank holidays the next open days lie further ahead. */
const MOST_DAYS_AHEAD = 14;

/** Windows for the first visit: hour by hour for what is left of today, two hours at a time on the next days, in service hours. */
export function firstVisitWindows(
  now: Instant,
  clockEndsAt: Instant,
  hours: ServiceHours = SERVICE_HOURS,
): VisitWindow[] {
  const windows: VisitWindow[] = [];
  const today = londonDate(now);
  for (let ahead = 0; ahead <= DAYS_AHEAD || (windows.length === 0 && ahead <= MOST_DAYS_AHEAD); ahead++) {
    const day = plusDays(today, ahead);
    const open = hoursOn(day, hours);
    if (!open) continue;
    const closes = atLondon(day, open.to);
    const opens = atLondon(day, open.from);
    const step = ahead === 0 ? TODAY_STEP : LATER_STEP;
    let from = ahead === 0 && now >= opens ? nextQuarter(plusMinutes(now, SOONEST)) : opens;
    while (minutesBetween(from, closes) >= 30) {
      const to = minutesBetween(from, closes) < step ? closes : plusMinutes(from, step);
      windows.push({ from, to, isInTime: from <= clockEndsAt });
      from = to;
    }
  }
  return windows;
}

function nextQuarter(at: Instant): Instant {
  const [hour = '00', minute = '00'] = londonTime(at).split(':');
  const past = Number(minute) % 15;
  const start = atLondon(londonDate(at), `${hour}:${minute}`);
  return past === 0 && start === at ? at : plusMinutes(start, 15 - past);
}
