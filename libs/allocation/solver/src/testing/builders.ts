import { buildProblem } from '../lib/build-problem';
import type { DayInput, ShiftInput, StaffInput, VisitInput } from '../lib/day-input';
import type { DayProblem } from '../lib/problem';

/** Places on a line, ten minutes apart: `hub`, then `p1`, `p2`, … */
export function aDay(part: Partial<DayInput> = {}, places = 5): DayInput {
  const names = ['hub', ...Array.from({ length: places }, (_, i) => `p${i + 1}`)];
  return {
    places: names,
    travel: { car: names.map((_, from) => names.map((__, to) => 10 * Math.abs(from - to))) },
    staff: [aPerson()],
    visits: [aVisit()],
    ...part,
  };
}

export function aShift(part: Partial<ShiftInput> = {}): ShiftInput {
  return { start: 480, end: 960, startPlace: 'hub', endPlace: 'hub', ...part };
}

export function aPerson(part: Partial<StaffInput> = {}): StaffInput {
  return {
    id: 'amal',
    name: 'Amal',
    profession: 'nurse',
    skills: [],
    shifts: [aShift()],
    mode: 'car',
    ...part,
  };
}

export function aVisit(part: Partial<VisitInput> = {}): VisitInput {
  return {
    id: 'v1',
    place: 'p1',
    minutes: 30,
    windows: [{ start: 480, end: 900 }],
    roles: [{ skills: [] }],
    priority: 10,
    ...part,
  };
}

/** The problem of a day that must be sound. */
export function theProblem(input: DayInput): DayProblem {
  const built = buildProblem(input);
  if (!built.ok) throw new Error(built.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return built.problem;
}
