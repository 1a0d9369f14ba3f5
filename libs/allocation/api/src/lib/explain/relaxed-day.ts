import type { DayInput } from '@ward/allocation/solver';

/** A late visit is still a choice, up to so many minutes after the last start that its window allows. */
const MOST_LATE = 60;

/** These visits may start late, at a price; the order of what matters stays as it is. */
export function allowingLate(input: DayInput, visits: readonly string[]): DayInput {
  const late = new Set(visits);
  return {
    ...input,
    visits: input.visits.map((visit) => {
      const [first, last] = [visit.windows[0], visit.windows.at(-1)];
      if (!late.has(visit.id) || !first || !last) return visit;
      return {
        ...visit,
        wished: { start: first.start, end: last.end },
        windows: [...visit.windows.slice(0, -1), { ...last, end: last.end + MOST_LATE }],
      };
    }),
  };
}

/** Nobody has a break: what fits only then costs somebody theirs. */
export function withoutBreaks(input: DayInput): DayInput {
  return {
    ...input,
    staff: input.staff.map((person) => ({
      ...person,
      shifts: person.shifts.map(({ breaks: _, ...shift }) => shift),
    })),
  };
}
