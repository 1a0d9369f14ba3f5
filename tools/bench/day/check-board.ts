import { dayInputOf, placesOf } from '@ward/allocation/api';
import type { DayBoard } from '@ward/allocation/contract';
import { estimatedTable, TRAVEL_MODES } from '@ward/allocation/domain';
import { placementsOf, planFrom, planView } from '@ward/allocation/solver';
import { startOfLondonDay } from '@ward/kernel';
import { checkPlan } from '../solver/checker';
import { problemOf } from '../solver/measured-run';

/** Who goes home ill is not asked to be back at base by then. */
const WAY_HOME = 90;

/** What is wrong with the assignments that stand in the database, by the checker that shares no code with the engine. */
export function faultsOf(board: DayBoard, breaks: ReadonlyMap<string, number>): string[] {
  const places = placesOf(board);
  const facts = {
    now: startOfLondonDay(board.day),
    breaks,
    familiar: new Map<string, string[]>(),
    shares: {},
    travel: Object.fromEntries(TRAVEL_MODES.map((mode) => [mode, estimatedTable(places, mode).minutes])),
  };
  const away = new Set(board.people.filter(({ absences }) => absences.length > 0).map(({ personId }) => personId));
  const whole = dayInputOf(board, facts, { hold: 'prefer', visitIds: null, personIds: null });
  const input = {
    ...whole,
    staff: whole.staff.map((person) =>
      away.has(person.id)
        ? { ...person, shifts: person.shifts.map((shift) => ({ ...shift, overtime: WAY_HOME })) }
        : person,
    ),
  };
  const plan = planFrom(problemOf(input), input.published ?? []);
  const starts = new Map(placementsOf(plan).map(({ visit, start }) => [visit, start]));
  const moved = (input.published ?? []).filter(({ visit, start }) => starts.get(visit) !== start);
  return [
    ...moved.map(({ visit }) => `${visit} cannot be where the database has it`),
    ...checkPlan(input, planView(plan)).faults,
  ];
}
