import { type Cells, plain } from './cells';
import type { KnownPerson } from './judged-row';

/** Who a row is about, by work email. A name beside it has to be theirs: a slipped column must not change somebody else. */
export function findPerson<Person extends KnownPerson>(
  cells: Cells,
  byEmail: ReadonlyMap<string, readonly Person[]>,
): Person | undefined {
  const email = cells.needed('email', 'Give the work email: it says who this is');
  if (email === undefined) return undefined;
  const [person, other] = byEmail.get(email.toLowerCase()) ?? [];
  if (!person) return cells.fault('email', 'Nobody here has this work email. An administrator adds people first');
  if (other)
    return cells.fault('email', 'Two people here have this work email. An administrator has to part them first');
  const name = cells.text('name');
  if (name !== '' && plain(name) !== plain(person.name))
    return cells.fault('name', `This email belongs to ${person.name}. Check that the rows have not slipped`);
  return person;
}

export function byEmailOf<Person extends KnownPerson>(
  people: readonly Person[],
): ReadonlyMap<string, readonly Person[]> {
  return Map.groupBy(people, ({ email }) => email.toLowerCase());
}
