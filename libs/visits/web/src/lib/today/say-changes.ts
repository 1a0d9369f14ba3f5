import { type LondonDate, londonTime, plusDays } from '@ward/kernel';
import { sayLongDay } from '@ward/ui';
import type { MyPlanChange } from '@ward/visits/contract';

/** "12:00 → 13:00", "new, 13:00 to 13:45", "14:00, not yours any more". */
export function sayChange({ before, after }: Pick<MyPlanChange, 'before' | 'after'>): string {
  if (before && after) return `${londonTime(before.startsAt)} → ${londonTime(after.startsAt)}`;
  if (after) return `new, ${londonTime(after.startsAt)} to ${londonTime(after.endsAt)}`;
  return before ? `${londonTime(before.startsAt)}, not yours any more` : '';
}

/** Whose plan is missing from the list: "Tomorrow’s plan is not published yet". */
export function sayUnpublished(day: LondonDate, today: LondonDate): string {
  if (day === today) return 'Today’s plan is not published yet';
  if (day === plusDays(today, 1)) return 'Tomorrow’s plan is not published yet';
  return `The plan for ${sayLongDay(day)} is not published yet`;
}
