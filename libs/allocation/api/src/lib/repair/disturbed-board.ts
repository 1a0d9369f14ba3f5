import type { BoardPerson, DayBoard, RepairCause } from '@ward/allocation/contract';
import { type Instant, plusMinutes } from '@ward/kernel';

/** A day as it is once the disturbance is known. A visit under way of somebody late ends later than promised. */
export function disturbedBoard(board: DayBoard, cause: RepairCause, now: Instant): DayBoard {
  switch (cause.kind) {
    case 'away':
      return withPerson(board, cause.personId, (person) => ({
        ...person,
        shifts: person.shifts.flatMap((shift) => cut(shift, cause)),
        absences: [...person.absences, { from: cause.from, to: cause.to, reason: cause.reason }],
      }));
    case 'no-car':
      return withPerson(board, cause.personId, (person) => ({ ...person, travelMode: cause.travelMode }));
    case 'late':
      return { ...board, visits: board.visits.map((visit) => overrun(visit, cause, now)) };
    case 'urgent':
      return board;
  }
}

/** Visits of the day that end later than promised because somebody is late: what they are at, when they are at one. */
export function overrunsOf(board: DayBoard, cause: RepairCause, now: Instant) {
  const late = disturbedBoard(board, cause, now);
  return late.visits.flatMap(({ visitId, version, assigned }, i) => {
    const [before, after] = [board.visits[i]?.assigned[0]?.endsAt, assigned[0]?.endsAt];
    return after !== undefined && after !== before ? [{ visitId, version, endsAt: after }] : [];
  });
}

function withPerson(board: DayBoard, personId: string, change: (person: BoardPerson) => BoardPerson): DayBoard {
  return { ...board, people: board.people.map((person) => (person.personId === personId ? change(person) : person)) };
}

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** What is left of a shift without the time away. */
function cut(shift: Span, away: Span): { from: Instant; to: Instant }[] {
  if (away.to <= shift.from || away.from >= shift.to) return [{ ...shift }];
  const before = { from: shift.from, to: away.from };
  const after = { from: away.to, to: shift.to };
  return [before, after].filter(({ from, to }) => from < to);
}

function overrun(
  visit: DayBoard['visits'][number],
  { personId, minutes }: { readonly personId: string; readonly minutes: number },
  now: Instant,
): DayBoard['visits'][number] {
  if (visit.status !== 'under-way' || !visit.assigned.some((one) => one.personId === personId)) return visit;
  const assigned = visit.assigned.map((one) => ({ ...one, endsAt: plusMinutes(later(one.endsAt, now), minutes) }));
  return { ...visit, assigned };
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
