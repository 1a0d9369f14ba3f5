import type { AbsenceView, Rota, ShiftView, StaffMember } from '@ward/allocation/contract';
import { dayOfWeek, londonTime, type LondonDate, minutesBetween, plusDays, startOfLondonDay } from '@ward/kernel';
import { type Warning, warningsOf } from '../team/team-words';

export interface RotaCell {
  readonly day: LondonDate;
  readonly shifts: readonly ShiftView[];
  readonly absences: readonly AbsenceView[];
}

export interface RotaRow {
  readonly member: StaffMember;
  readonly cells: readonly RotaCell[];
  /** Minutes on shift in the week, breaks taken out; absences are still in them. */
  readonly minutes: number;
  /** Competencies that lapse soon or have lapsed, in words. */
  readonly warnings: readonly Warning[];
}

export function mondayOf(day: LondonDate): LondonDate {
  return plusDays(day, 1 - dayOfWeek(day));
}

export function daysOf(monday: LondonDate): LondonDate[] {
  return Array.from({ length: 7 }, (_, index) => plusDays(monday, index));
}

export function rowsOf({ monday, staff, shifts, absences }: Rota): RotaRow[] {
  return staff.map((member) => {
    const own = shifts.filter(({ personId }) => personId === member.personId);
    const away = absences.filter(({ personId }) => personId === member.personId);
    return {
      member,
      cells: daysOf(monday).map((day) => ({
        day,
        shifts: own.filter((shift) => shift.day === day),
        absences: away.filter(
          ({ from, to }) => from < startOfLondonDay(plusDays(day, 1)) && to > startOfLondonDay(day),
        ),
      })),
      minutes: own.reduce(
        (sum, { startsAt, endsAt, breakMinutes }) => sum + minutesBetween(startsAt, endsAt) - breakMinutes,
        0,
      ),
      warnings: warningsOf(member.competencies),
    };
  });
}

/** `08:00–16:00`. */
export function sayShift({ startsAt, endsAt }: Pick<ShiftView, 'startsAt' | 'endsAt'>): string {
  return `${londonTime(startsAt)}–${londonTime(endsAt)}`;
}

/** How many people of each profession are on shift on each day, absences of the whole shift taken out. */
export function coverOf(
  rows: readonly RotaRow[],
): { readonly profession: string; readonly counts: readonly number[] }[] {
  const professions = [...new Set(rows.map(({ member }) => member.profession))];
  return professions.map((profession) => ({
    profession: profession.replaceAll('-', ' '),
    counts: (rows[0]?.cells ?? []).map(
      (_, index) =>
        rows.filter(({ member, cells }) => member.profession === profession && isThere(cells[index])).length,
    ),
  }));
}

function isThere(cell: RotaCell | undefined): boolean {
  return (
    cell?.shifts.some(
      ({ startsAt, endsAt }) => !cell.absences.some(({ from, to }) => from <= startsAt && to >= endsAt),
    ) ?? false
  );
}
