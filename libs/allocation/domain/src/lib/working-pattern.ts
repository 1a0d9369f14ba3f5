import {
  dayOfWeek,
  type Instant,
  type LondonDate,
  minutesBetween,
  ok,
  plusDays,
  plusMinutes,
  refuse,
  type Result,
  type WallTime,
} from '@ward/kernel';
import { planShift, type ShiftRefusal, type ShiftTimes } from './shift';

/** One working day of the week. `weekday` 1 is Monday, 7 is Sunday; one that ends before it begins is a night. */
export interface PatternLine {
  readonly weekday: number;
  readonly from: WallTime;
  readonly to: WallTime;
  readonly breakMinutes: number;
}

/** How somebody works every week from a day on, until their next pattern begins. No lines: no longer by a pattern. */
export interface WorkingPattern {
  readonly fromDate: LondonDate;
  readonly lines: readonly PatternLine[];
}

export type PatternRefusal = ShiftRefusal | { readonly code: 'allocation/pattern-overlaps'; readonly weekday: number };

/** A Monday in a week without a change of the clocks: lines are weighed there, and taken to any week afterwards. */
const PLAIN_MONDAY = '2026-06-01';
const MINUTES_A_WEEK = 7 * 24 * 60;

/** Refuses lines that could not all be worked: shifts too long, all break, or two at once (a night runs into the next day). */
export function checkPattern(lines: readonly PatternLine[]): Result<undefined, PatternRefusal> {
  const spans: { weekday: number; from: Instant; to: Instant }[] = [];
  for (const line of lines) {
    const shift = planShift('line', 'person', timesOn(plusDays(PLAIN_MONDAY, line.weekday - 1), line));
    if (!shift.ok) return shift;
    const [from, to] = [shift.value.startsAt, shift.value.endsAt];
    spans.push({ weekday: line.weekday, from, to });
  }
  // Sunday's night meets the Monday after it: the week is laid out twice.
  const again = spans.map(({ weekday, from, to }) => ({
    weekday,
    from: plusMinutes(from, MINUTES_A_WEEK),
    to: plusMinutes(to, MINUTES_A_WEEK),
  }));
  const ordered = [...spans, ...again].sort((one, other) => one.from.localeCompare(other.from));
  const clash = ordered.find((span, index) => index > 0 && span.from < (ordered[index - 1]?.to ?? span.from));
  return clash ? refuse({ code: 'allocation/pattern-overlaps', weekday: clash.weekday }) : ok();
}

/** Minutes of work in a week by a pattern, breaks taken out. */
export function patternMinutes(lines: readonly PatternLine[]): number {
  return lines.reduce((sum, line) => {
    const shift = planShift('line', 'person', timesOn(plusDays(PLAIN_MONDAY, line.weekday - 1), line));
    return shift.ok ? sum + minutesBetween(shift.value.startsAt, shift.value.endsAt) - line.breakMinutes : sum;
  }, 0);
}

/** The pattern that holds on a day: the one that began last. */
export function patternOn(patterns: readonly WorkingPattern[], day: LondonDate): WorkingPattern | undefined {
  return patterns.reduce<WorkingPattern | undefined>(
    (found, pattern) =>
      pattern.fromDate <= day && pattern.fromDate >= (found?.fromDate ?? pattern.fromDate) ? pattern : found,
    undefined,
  );
}

/** A shift that is on the rota, or that was there by a pattern and was taken off by hand. */
export interface KnownShift {
  readonly day: LondonDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface Known {
  readonly shifts: readonly KnownShift[];
  readonly absences: readonly { readonly from: Instant; readonly to: Instant }[];
}

export interface PatternShifts {
  readonly make: readonly (ShiftTimes & { readonly startsAt: Instant; readonly endsAt: Instant })[];
  /** Days with a shift already, made by hand or earlier by the pattern: left as they are. */
  readonly there: number;
  /** Days on which the person is away for all of the shift. */
  readonly away: number;
}

/**
 * The shifts that one person's patterns call for in some days and that are not on the rota yet. A day that has (or by hand
 * lost) a shift, and a shift that lies in an absence from end to end, are left alone: doing it twice makes nothing twice.
 */
export function shiftsFromPatterns(
  patterns: readonly WorkingPattern[],
  days: readonly LondonDate[],
  { shifts, absences }: Known,
): PatternShifts {
  const make: PatternShifts['make'][number][] = [];
  let [there, away] = [0, 0];
  for (const day of days) {
    const lines = patternOn(patterns, day)?.lines.filter(({ weekday }) => weekday === dayOfWeek(day)) ?? [];
    for (const line of lines) {
      const times = timesOn(day, line);
      const shift = planShift('line', 'person', times);
      if (!shift.ok) continue;
      const { startsAt, endsAt } = shift.value;
      if (shifts.some((known) => known.day === day || (known.startsAt < endsAt && known.endsAt > startsAt))) there += 1;
      else if (absences.some(({ from, to }) => from <= startsAt && to >= endsAt)) away += 1;
      else make.push({ ...times, startsAt, endsAt });
    }
  }
  return { make, there, away };
}

function timesOn(day: LondonDate, { from, to, breakMinutes }: PatternLine): ShiftTimes {
  return { day, from, to, breakMinutes };
}
