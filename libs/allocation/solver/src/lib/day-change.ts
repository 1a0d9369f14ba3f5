import type { DayInput, ShiftInput, StaffInput, VisitInput } from './day-input';
import { clockTime, listed } from './words';

/** One small change of a day that would make room for a visit. */
export type DayChange =
  | { readonly kind: 'shift-starts'; readonly staff: string; readonly shift: number; readonly to: number }
  | { readonly kind: 'shift-ends'; readonly staff: string; readonly shift: number; readonly to: number }
  | { readonly kind: 'window-opens'; readonly visit: string; readonly to: number }
  | { readonly kind: 'window-closes'; readonly visit: string; readonly to: number }
  | { readonly kind: 'skill'; readonly staff: string; readonly skills: readonly string[] }
  | { readonly kind: 'leave-out'; readonly visit: string }
  /** A colleague of the same training and profession as `like`, for this stretch of the day. */
  | {
      readonly kind: 'one-more';
      readonly like: string;
      readonly skills: readonly string[];
      readonly start: number;
      readonly end: number;
    };

/** The day with a change made: what a coordinator would type in. Shifts are counted in the order of their starts. */
export function applyChange(input: DayInput, change: DayChange): DayInput {
  switch (change.kind) {
    case 'shift-starts':
      return withShift(input, change.staff, change.shift, (shift) => ({ ...shift, start: change.to }));
    case 'shift-ends':
      return withShift(input, change.staff, change.shift, (shift) => ({ ...shift, end: change.to }));
    case 'window-opens':
      return withVisit(input, change.visit, (visit) => ({
        ...visit,
        windows: visit.windows.map((window, w) => (w === 0 ? { ...window, start: change.to } : window)),
        ...(visit.wished ? { wished: { ...visit.wished, start: Math.min(visit.wished.start, change.to) } } : {}),
      }));
    case 'window-closes':
      return withVisit(input, change.visit, (visit) => ({
        ...visit,
        windows: visit.windows.map((window, w) =>
          w === visit.windows.length - 1 ? { ...window, end: change.to } : window,
        ),
      }));
    case 'skill':
      return {
        ...input,
        staff: input.staff.map((person) =>
          person.id === change.staff ? { ...person, skills: [...person.skills, ...change.skills] } : person,
        ),
      };
    case 'one-more':
      return { ...input, staff: [...input.staff, ...oneMore(input, change.like, change.start, change.end)] };
    case 'leave-out':
      return {
        ...input,
        visits: input.visits.filter(({ id }) => id !== change.visit),
        links: input.links?.filter(({ first, then }) => first !== change.visit && then !== change.visit),
        published: input.published?.filter(({ visit }) => visit !== change.visit),
      };
  }
}

function oneMore(input: DayInput, like: string, start: number, end: number): StaffInput[] {
  return input.staff
    .filter(({ id }) => id === like)
    .map((person) => ({
      ...person,
      id: `${person.id} (one more)`,
      shifts: person.shifts.slice(0, 1).map((shift) => ({ ...shift, start, end, breaks: [] })),
    }));
}

function withShift(input: DayInput, staff: string, nth: number, change: (shift: ShiftInput) => ShiftInput): DayInput {
  return {
    ...input,
    staff: input.staff.map((person) => {
      if (person.id !== staff) return person;
      const shifts = [...person.shifts].sort((a, b) => a.start - b.start);
      return { ...person, shifts: shifts.map((shift, k) => (k === nth ? change(shift) : shift)) };
    }),
  };
}

function withVisit(input: DayInput, id: string, change: (visit: VisitInput) => VisitInput): DayInput {
  return { ...input, visits: input.visits.map((visit) => (visit.id === id ? change(visit) : visit)) };
}

/** A change as the second half of a sentence: “if Amal started at 12:30”. */
export function changeInWords(input: DayInput, change: DayChange): string {
  const person = (id: string): string => input.staff.find((member) => member.id === id)?.name ?? id;
  const visit = (id: string): string => input.visits.find((asked) => asked.id === id)?.name ?? id;
  switch (change.kind) {
    case 'shift-starts':
      return `if ${person(change.staff)} started at ${clockTime(change.to)}`;
    case 'shift-ends':
      return `if ${person(change.staff)} worked until ${clockTime(change.to)}`;
    case 'window-opens':
      return `if the window opened at ${clockTime(change.to)}`;
    case 'window-closes':
      return `if the window stayed open until ${clockTime(change.to)}`;
    case 'skill':
      return `if ${person(change.staff)} were trained in ${listed(change.skills)}`;
    case 'one-more': {
      const like = input.staff.find(({ id }) => id === change.like)?.profession ?? 'person';
      const trained = change.skills.length > 0 ? ` trained in ${listed(change.skills)}` : '';
      return `if one more ${like}${trained} were on shift from ${clockTime(change.start)} to ${clockTime(change.end)}`;
    }
    case 'leave-out':
      return `if ${visit(change.visit)} were left out`;
  }
}
