import type { DayInput, VisitInput } from './day-input';
import { mayTake, standInPrice } from './eligibility';
import { M, type DutyInput } from './problem';
import { apartFrom } from './visit-tables';

type Times = {
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  readonly place: Int32Array;
  readonly service: Int32Array;
};
type Travel = (duty: number, from: number, to: number) => number;

/** For each stop and duty: may they, and at what price. */
export function assignmentTables(
  input: DayInput,
  visits: readonly VisitInput[],
  duties: readonly DutyInput[],
  times: Times,
  travel: Travel,
  endPlace: Int32Array,
  price: Float64Array,
) {
  const stops = times.service.length;
  const cells = stops * duties.length;
  const allowed = new Uint8Array(cells);
  const changes = new Uint8Array(cells);
  const continuity = new Uint8Array(cells);
  const standIn = new Int32Array(cells);
  const assignPrice = new Float64Array(cells);
  const promised = new Map(input.published?.map((placement) => [placement.visit, placement.staff]));
  const onDuty = new Set(input.staff.map(({ id }) => id));
  let stop = 0;
  visits.forEach((visit, v) => {
    const apart = apartFrom(input, visit);
    visit.roles.forEach((_, role) => {
      duties.forEach((duty, d) => {
        const { person } = duty;
        if (duty.isOver || apart.includes(person.id) || !mayTake(visit, role, person)) return;
        const there = duty.start + travel(d, duty.startPlace, times.place[v] as number);
        const start = Math.max(there, times.opens[v] as number);
        if (start > (times.closes[v] as number)) return;
        if (
          start + (times.service[stop] as number) + travel(d, times.place[v] as number, endPlace[d] as number) >
          duty.limit
        )
          return;
        const cell = stop * duties.length + d;
        allowed[cell] = 1;
        const was = promised.get(visit.id);
        changes[cell] = was && isChange(was, role, person.id, onDuty) ? 1 : 0;
        continuity[cell] = strangeness(visit, person.id);
        standIn[cell] = standInPrice(visit, role, person);
        assignPrice[cell] =
          (changes[cell] as number) * (price[M.changes] as number) +
          (continuity[cell] as number) * (price[M.continuity] as number) +
          (standIn[cell] as number) * (price[M.standIn] as number);
      });
      stop++;
    });
  });
  return { allowed, changes, continuity, standIn, assignPrice };
}

/** Somebody else than promised, though the promised person is there; who had to be replaced is no change of ours. */
function isChange(was: readonly string[], role: number, person: string, onDuty: ReadonlySet<string>): boolean {
  const promised = was[role];
  return promised !== undefined && onDuty.has(promised) && !was.includes(person);
}

/** One point for not being whom the patient asked for, one for not knowing the patient. */
function strangeness(visit: VisitInput, person: string): number {
  const asked = visit.preferredStaff?.length ? (visit.preferredStaff.includes(person) ? 0 : 1) : 0;
  const known = visit.familiarStaff?.length ? (visit.familiarStaff.includes(person) ? 0 : 1) : 0;
  return asked + known;
}

/** Duties that differ in nothing get the same class; a person with several duties is like nobody else. */
export function dutyClasses(
  duties: readonly DutyInput[],
  endPlace: Int32Array,
  tables: ReturnType<typeof assignmentTables>,
): { readonly dutyClass: Int32Array; readonly classes: number } {
  const stops = duties.length > 0 ? tables.allowed.length / duties.length : 0;
  const known = new Map<string, number>();
  const dutyClass = Int32Array.from(duties, (duty, d) => {
    const { person, shift } = duty;
    const column: string[] = [];
    for (let stop = 0; stop < stops; stop++) {
      const cell = stop * duties.length + d;
      column.push(
        tables.allowed[cell]
          ? String.fromCharCode(65 + (tables.continuity[cell] as number) + 4 * (tables.changes[cell] as number))
          : '.',
      );
      if (tables.standIn[cell]) column.push(String(tables.standIn[cell] as number));
    }
    const key = JSON.stringify([
      person.shifts.length > 1 ? person.id : '',
      [duty.start, duty.limit, shift.end, duty.startPlace, endPlace[d] as number, shift.capacity, duty.breaks],
      [person.mode, person.maxMinutes],
      column.join(''),
    ]);
    const found = known.get(key) ?? known.size;
    known.set(key, found);
    return found;
  });
  return { dutyClass, classes: known.size };
}
