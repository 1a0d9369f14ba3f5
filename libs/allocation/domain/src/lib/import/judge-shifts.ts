import { type Instant, type LondonDate, londonTime } from '@ward/kernel';
import { planShift, type ShiftTimes } from '../shift';
import { Cells } from './cells';
import { byEmailOf, findPerson } from './find-person';
import { type FileRow, inError, type JudgedRow, type KnownPerson } from './judged-row';

export const SHIFT_COLUMNS = ['email', 'name', 'date', 'from', 'to', 'break_minutes'] as const;
export const NEEDED_SHIFT_COLUMNS: readonly string[] = ['email', 'date', 'from', 'to'];

export interface PlannedShift {
  readonly id: string;
  readonly personId: string;
  readonly day: LondonDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly breakMinutes: number;
  readonly version: number;
}

/** A shift to put on the rota, or another one's new times. */
export interface ShiftAct extends ShiftTimes {
  readonly personId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly replaces: PlannedShift | null;
}

const USUAL_BREAK = 30;
const LONGEST_BREAK = 180;

interface Wish {
  readonly row: number;
  readonly who: string;
  readonly person: KnownPerson;
  readonly times: ShiftTimes;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/**
 * Weighs a list of shifts against the rota. A day on which somebody has one shift, here and in the list, is a change of that
 * shift; nothing is ever removed. What would overlap, in the list or with the rota, is an error of its row.
 */
export function judgeShifts(
  rows: readonly FileRow[],
  people: readonly KnownPerson[],
  planned: readonly PlannedShift[],
): JudgedRow<ShiftAct>[] {
  const byEmail = byEmailOf(people);
  const read = rows.map((row) => readRow(row, byEmail));
  const wishes = read.filter((one) => 'times' in one);
  const perDay = Map.groupBy(wishes, keyOf);
  const onRota = Map.groupBy(planned, ({ personId, day }) => `${personId} ${day}`);
  const mine = Map.groupBy(planned, ({ personId }) => personId);
  const judged: JudgedRow<ShiftAct>[] = [];
  const taken: Wish[] = [];
  for (const one of read) {
    if (!('times' in one)) {
      judged.push(one);
      continue;
    }
    const sameDay = onRota.get(keyOf(one)) ?? [];
    const same = sameDay.find(({ startsAt, endsAt }) => startsAt === one.startsAt && endsAt === one.endsAt);
    const replaces =
      same ?? (sameDay.length === 1 && perDay.get(keyOf(one))?.length === 1 ? (sameDay[0] ?? null) : null);
    const clash = taken.find((other) => other.person.personId === one.person.personId && overlap(other, one));
    const inTheWay = mine.get(one.person.personId)?.find((other) => other !== replaces && overlap(other, one));
    taken.push(one);
    if (clash) judged.push(overlapping(one, `overlaps row ${clash.row} of this file`));
    else if (inTheWay) judged.push(overlapping(one, `overlaps ${say(inTheWay)}, which is planned already`));
    else judged.push(outcomeOf(one, replaces));
  }
  return judged;
}

function readRow(
  { row, values }: FileRow,
  byEmail: ReadonlyMap<string, readonly KnownPerson[]>,
): Wish | JudgedRow<never> {
  const cells = new Cells(values);
  const person = findPerson(cells, byEmail);
  const day = cells.day('date', 'Give a real date, for example 10/03/2026');
  const from = cells.time('from', 'Give a time between 00:00 and 23:59');
  const to = cells.time('to', 'Give a time between 00:00 and 23:59');
  const breakMinutes =
    cells.text('break_minutes') === ''
      ? USUAL_BREAK
      : cells.number('break_minutes', [0, LONGEST_BREAK], `Give whole minutes, at most ${LONGEST_BREAK}`);
  const who = person?.name ?? cells.text('name') ?? '';
  if (!person || !day || !from || !to || breakMinutes === undefined || cells.faults.length > 0)
    return inError(row, who, cells.faults);
  if (!Number.isInteger(breakMinutes))
    return inError(row, who, [{ column: 'break_minutes', message: 'Give whole minutes' }]);
  const times = { day, from, to, breakMinutes };
  const shift = planShift('row', person.personId, times);
  if (!shift.ok)
    return inError(row, who, [
      shift.error.code === 'allocation/shift-too-long'
        ? { column: 'to', message: 'A shift is at most 13 hours long: check from and to' }
        : { column: 'break_minutes', message: 'The break takes half of the shift or more: check it' },
    ]);
  const { startsAt, endsAt } = shift.value;
  return { row, who, person, times, startsAt, endsAt };
}

function outcomeOf(
  { row, who, person, times, startsAt, endsAt }: Wish,
  replaces: PlannedShift | null,
): JudgedRow<ShiftAct> {
  const act = { ...times, personId: person.personId, startsAt, endsAt, replaces };
  if (!replaces)
    return { row, who, status: 'new', changes: [`${times.day} ${times.from} to ${times.to}`], faults: [], act };
  const changes = [
    ...(replaces.startsAt === startsAt && replaces.endsAt === endsAt
      ? []
      : [`${times.day}: ${say(replaces)} becomes ${times.from} to ${times.to}`]),
    ...(replaces.breakMinutes === times.breakMinutes
      ? []
      : [`${times.day}: break ${replaces.breakMinutes} becomes ${times.breakMinutes} minutes`]),
  ];
  return changes.length === 0
    ? { row, who, status: 'unchanged', changes, faults: [], act: null }
    : { row, who, status: 'changed', changes, faults: [], act };
}

function overlapping({ row, who }: Wish, words: string): JudgedRow<never> {
  return inError(row, who, [{ column: 'from', message: `This shift ${words}` }]);
}

function keyOf({ person, times }: Wish): string {
  return `${person.personId} ${times.day}`;
}

function say({ startsAt, endsAt }: Pick<PlannedShift, 'startsAt' | 'endsAt'>): string {
  return `${londonTime(startsAt)} to ${londonTime(endsAt)}`;
}

function overlap(one: Pick<Wish, 'startsAt' | 'endsAt'>, other: Pick<Wish, 'startsAt' | 'endsAt'>): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
