import { ok, refuse, type Result } from '@ward/kernel';
import { type Person, type PersonId, type PersonRefusal, type RoleGrant, type Workplace } from './person';
import { roleFits } from './roles';

/** Takes a person on, or gives them new details and roles. */
export function describePerson(
  person: Person,
  { kind, otherAdministrators }: Workplace,
): Result<Person, PersonRefusal> {
  const misplaced = person.grants.map(({ role }) => role).filter((role) => !roleFits(role, kind));
  if (misplaced.length > 0) return refuse({ code: 'identity/role-not-here', roles: [...new Set(misplaced)] });
  if (holds(person, 'clinician') && person.profession === null) return refuse({ code: 'identity/profession-missing' });
  // Without an administrator nobody could ever be let in again.
  const wardRun = kind === 'provider' && person.active;
  if (wardRun && otherAdministrators === 0 && !holds(person, 'administrator'))
    return refuse({ code: 'identity/last-administrator' });
  return ok({ ...person, grants: withoutRepeats(person.grants) });
}

/** Ends a person's work here: they cannot sign in any more, what they wrote keeps their name. */
export function letPersonGo(
  person: Person,
  by: PersonId,
  { otherAdministrators }: Workplace,
): Result<Person, PersonRefusal> {
  if (!person.active) return refuse({ code: 'identity/already-left' });
  if (person.id === by) return refuse({ code: 'identity/yourself' });
  if (holds(person, 'administrator') && otherAdministrators === 0)
    return refuse({ code: 'identity/last-administrator' });
  return ok({ ...person, active: false });
}

/** Takes a person back after they had left, with the roles they had. */
export function takePersonBack(person: Person): Result<Person, PersonRefusal> {
  return person.active ? refuse({ code: 'identity/still-here' }) : ok({ ...person, active: true });
}

function holds(person: Person, role: RoleGrant['role']): boolean {
  return person.grants.some((grant) => grant.role === role);
}

/** A role on every ward makes the same role on single wards needless. */
function withoutRepeats(grants: readonly RoleGrant[]): RoleGrant[] {
  const everywhere = new Set(grants.filter(({ wardId }) => wardId === null).map(({ role }) => role));
  const kept = new Map<string, RoleGrant>();
  for (const { role, wardId } of grants) {
    const where = everywhere.has(role) ? null : wardId;
    kept.set(`${role} ${where}`, { role, wardId: where });
  }
  return [...kept.values()];
}
