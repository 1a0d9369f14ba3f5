import type { AbsenceReason } from '@ward/allocation/contract';
import { atLondon, type Instant, type LondonDate, plusDays } from '@ward/kernel';
import type { ShiftView } from '@ward/allocation/contract';

export const REASON_WORDS: Readonly<Record<AbsenceReason, string>> = {
  sickness: 'Sickness',
  'annual-leave': 'Annual leave',
  'study-leave': 'Study leave',
  'carer-leave': 'Carer’s leave',
  'late-start': 'Late start',
  'early-finish': 'Early finish',
  other: 'Another reason',
};

export interface Away {
  readonly day: LondonDate;
  readonly reason: AbsenceReason;
  /** The last day of an absence of whole days. */
  readonly until: LondonDate;
  /** When a late start begins work, or an early finish ends it. */
  readonly time: string;
  readonly shift: Pick<ShiftView, 'startsAt' | 'endsAt'> | null;
}

/** A late start and an early finish are of a shift; everything else is of whole London days. */
export function isOfShift(reason: AbsenceReason): boolean {
  return reason === 'late-start' || reason === 'early-finish';
}

/** The time that is taken out of the shifts; undefined when it would be none. */
export function spanOf({ day, reason, until, time, shift }: Away): { from: Instant; to: Instant } | undefined {
  if (!isOfShift(reason))
    return until < day ? undefined : { from: atLondon(day, '00:00'), to: atLondon(plusDays(until, 1), '00:00') };
  if (!shift || time === '') return undefined;
  const sameDay = atLondon(day, time);
  // A night shift's late hours are of the next day.
  const at = sameDay < shift.startsAt ? atLondon(plusDays(day, 1), time) : sameDay;
  if (at <= shift.startsAt || at >= shift.endsAt) return undefined;
  return reason === 'late-start' ? { from: shift.startsAt, to: at } : { from: at, to: shift.endsAt };
}
