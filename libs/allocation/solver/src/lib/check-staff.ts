import type { DayInput, ShiftInput, StaffInput } from './day-input';
import type { Faults } from './check-day';

/** A place of a visit is kept in three bits: seven breaks between two visits are the most. */
const MOST_BREAKS = 7;

export function checkStaff(input: DayInput, faults: Faults): void {
  const seen = new Set<string>();
  const places = new Set(input.places);
  const skills = input.skills && new Set(input.skills);
  input.staff.forEach((person, s) => {
    const path = `staff[${s}]`;
    if (seen.has(person.id)) faults.add(`${path}.id`, `“${person.id}” is listed twice`);
    seen.add(person.id);
    if (!(person.mode in input.travel)) faults.add(`${path}.mode`, `there is no travel matrix for “${person.mode}”`);
    person.skills.forEach((skill, k) => {
      if (skills && !skills.has(skill)) faults.add(`${path}.skills[${k}]`, `“${skill}” is not a known skill`);
    });
    if (person.maxMinutes !== undefined) faults.whole(`${path}.maxMinutes`, person.maxMinutes);
    person.shifts.forEach((shift, k) => checkShift(shift, places, `${path}.shifts[${k}]`, faults));
    checkOverlap(person, path, faults);
  });
}

function checkShift(shift: ShiftInput, places: ReadonlySet<string>, path: string, faults: Faults): void {
  const timed = faults.whole(`${path}.start`, shift.start) && faults.whole(`${path}.end`, shift.end);
  if (timed && shift.end < shift.start) faults.add(`${path}.end`, 'the shift ends before it starts');
  if (!places.has(shift.startPlace)) faults.add(`${path}.startPlace`, `“${shift.startPlace}” is not a known place`);
  if (!places.has(shift.endPlace)) faults.add(`${path}.endPlace`, `“${shift.endPlace}” is not a known place`);
  if (shift.overtime !== undefined) faults.whole(`${path}.overtime`, shift.overtime);
  if (shift.capacity !== undefined) faults.whole(`${path}.capacity`, shift.capacity);
  const breaks = shift.breaks ?? [];
  if (breaks.length > MOST_BREAKS) faults.add(`${path}.breaks`, `no more than ${MOST_BREAKS} breaks in one shift`);
  let before = shift.start;
  breaks.forEach((pause, b) => {
    const at = `${path}.breaks[${b}]`;
    const whole = [
      faults.whole(`${at}.earliest`, pause.earliest),
      faults.whole(`${at}.latest`, pause.latest),
      faults.whole(`${at}.minutes`, pause.minutes),
    ].every(Boolean);
    if (!whole) return;
    if (pause.latest < pause.earliest) faults.add(`${at}.latest`, 'the latest start is before the earliest');
    before = Math.max(before, pause.earliest);
    if (before > pause.latest) faults.add(`${at}.latest`, 'cannot start in time after what comes before it');
    before += pause.minutes;
    if (before > shift.end) faults.add(at, 'does not fit into the shift');
  });
}

function checkOverlap(person: StaffInput, path: string, faults: Faults): void {
  person.shifts.forEach((shift, k) => {
    const clash = person.shifts.findIndex((other, j) => j < k && other.start < shift.end && shift.start < other.end);
    if (clash >= 0) faults.add(`${path}.shifts[${k}]`, `overlaps shifts[${clash}] of the same person`);
  });
}
