import type { BoardPerson, DayBoard } from '@ward/allocation/contract';
import { type Instant, later, earlier, plusMinutes } from '@ward/kernel';
import { type Axis, STEP_MINUTES } from './board-axis';

/** Where a visit that is carried by keys would be put down. */
export interface Carried {
  readonly personId: string;
  readonly startsAt: Instant;
  /** Letters typed in a row, to get to somebody by name. */
  readonly typed: string;
}

const LONG_STEP_MINUTES = 30;

/** What a key does to a carried visit: up and down to the next person, left and right in time, letters to a name. */
export function carry(
  { personId, startsAt, typed }: Carried,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  { people }: Pick<DayBoard, 'people'>,
  axis: Pick<Axis, 'from' | 'to'>,
): Carried | undefined {
  const at = people.findIndex((person) => person.personId === personId);
  const step = shiftKey ? LONG_STEP_MINUTES : STEP_MINUTES;
  const to = (person: BoardPerson | undefined) => ({ personId: person?.personId ?? personId, startsAt, typed: '' });
  const shifted = (minutes: number) => ({
    personId,
    startsAt: earlier(axis.to, later(axis.from, plusMinutes(startsAt, minutes))),
    typed: '',
  });
  switch (key) {
    case 'ArrowUp':
      return to(people[Math.max(0, at - 1)]);
    case 'ArrowDown':
      return to(people[at + 1]);
    case 'ArrowLeft':
      return shifted(-step);
    case 'ArrowRight':
      return shifted(step);
  }
  if (!/^[\p{L}' -]$/u.test(key)) return undefined;
  const letters = `${typed}${key.toLowerCase()}`;
  const found = named(people, letters, at) ?? named(people, key.toLowerCase(), at);
  return { personId: found?.personId ?? personId, startsAt, typed: found ? letters : typed };
}

/** The next person after this one, all round, one of whose names begins with these letters. */
function named(people: readonly BoardPerson[], letters: string, at: number): BoardPerson | undefined {
  // While one name is being typed the person found so far may be the one meant; a single letter again goes on to the next.
  const first = letters.length > 1 ? Math.max(0, at) : at + 1;
  const round = [...people.slice(first), ...people.slice(0, first)];
  return round.find(({ name }) => {
    const words = name.toLowerCase();
    return words.startsWith(letters) || words.includes(` ${letters}`);
  });
}
