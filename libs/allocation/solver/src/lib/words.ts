import type { DayProblem } from './problem';

/** Minutes after midnight as people write them: 07:05. */
export function clockTime(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** “Amal”, “Amal and Ben”, “Amal, Ben and 3 others”. */
export function listed(names: readonly string[], most = 4): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} others`] : names;
  const last = shown.at(-1) ?? 'nobody';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last;
}

export function personName(problem: DayProblem, id: string): string {
  return problem.input.staff.find((person) => person.id === id)?.name ?? id;
}

export function visitName(problem: DayProblem, id: string): string {
  return problem.input.visits.find((visit) => visit.id === id)?.name ?? id;
}
