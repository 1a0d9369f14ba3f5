import type { DayInput, StaffInput } from './day-input';
import type { DutyInput } from './problem';

/** The shifts of the day as they can still be planned: a running day begins where each person now is. */
export function dutiesOfDay(input: DayInput): readonly DutyInput[] {
  const placeIndex = new Map(input.places.map((place, i) => [place, i]));
  const placeOf = new Map(input.visits.map(({ id, place }) => [id, place]));
  return input.staff.flatMap((person) => {
    let taken = input.running?.breaksTaken?.[person.id] ?? 0;
    return [...person.shifts]
      .sort((a, b) => a.start - b.start)
      .map((shift) => {
        const last = lastFrozen(input, person, shift.start, shift.end);
        const now = input.running?.now ?? 0;
        const start = Math.max(shift.start, now, last?.end ?? 0);
        const limit = shift.end + (shift.overtime ?? 0);
        const here = (last && placeOf.get(last.visit)) ?? shift.startPlace;
        const had = Math.min(taken, shift.breaks?.length ?? 0);
        taken -= had;
        return {
          person,
          shift,
          start,
          limit: Math.max(limit, start),
          startPlace: placeIndex.get(here) ?? 0,
          // A break whose time has passed can no longer be planned.
          breaks: (shift.breaks ?? []).slice(had).filter((pause) => pause.latest >= start),
          isOver: start >= limit,
        };
      });
  });
}

function lastFrozen(input: DayInput, person: StaffInput, from: number, to: number) {
  return input.running?.frozen
    .filter(({ staff, start }) => staff.includes(person.id) && start >= from && start < to)
    .reduce((last, next) => (last && last.end > next.end ? last : next), undefined as Frozen | undefined);
}

type Frozen = NonNullable<DayInput['running']>['frozen'][number];
