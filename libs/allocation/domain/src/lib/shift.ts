import {
  atLondon,
  type Id,
  type Instant,
  type LondonDate,
  minutesBetween,
  ok,
  plusDays,
  refuse,
  type Result,
  type WallTime,
} from '@ward/kernel';

/** How a shift came onto the rota. What was made in bulk can be taken back in bulk while nobody has changed it. */
export const SHIFT_ORIGINS = ['hand', 'copy', 'pattern', 'import'] as const;
export type ShiftOrigin = (typeof SHIFT_ORIGINS)[number];

export type ShiftId = Id<'shift'>;

export const ABSENCE_REASONS = [
  'sickness',
  'annual-leave',
  'study-leave',
  'carer-leave',
  'late-start',
  'early-finish',
  'other',
] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export interface Shift {
  readonly id: ShiftId;
  readonly personId: Id<'person'>;
  readonly day: LondonDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly breakMinutes: number;
}

export interface Absence {
  readonly id: Id<'absence'>;
  readonly personId: Id<'person'>;
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: AbsenceReason;
}

/** A shift as it is typed: London times; one that ends before it begins runs into the next day. */
export interface ShiftTimes {
  readonly day: LondonDate;
  readonly from: WallTime;
  readonly to: WallTime;
  readonly breakMinutes: number;
}

export type ShiftRefusal =
  | { readonly code: 'allocation/shift-too-long'; readonly hours: number }
  | { readonly code: 'allocation/break-too-long'; readonly breakMinutes: number };

const LONGEST_SHIFT_MINUTES = 13 * 60;

/** A shift on the ward's clock. Longer than 13 hours, or mostly break, is taken for a slip of the finger. */
export function planShift(
  id: ShiftId,
  personId: Id<'person'>,
  { day, from, to, breakMinutes }: ShiftTimes,
): Result<Shift, ShiftRefusal> {
  const startsAt = atLondon(day, from);
  const endsAt = atLondon(to > from ? day : plusDays(day, 1), to);
  const minutes = minutesBetween(startsAt, endsAt);
  if (minutes > LONGEST_SHIFT_MINUTES)
    return refuse({ code: 'allocation/shift-too-long', hours: Math.round(minutes / 6) / 10 });
  if (breakMinutes * 2 >= minutes) return refuse({ code: 'allocation/break-too-long', breakMinutes });
  return ok({ id, personId, day, startsAt, endsAt, breakMinutes });
}
