import { type Person, type Workplace } from './lib/person';

export function aPerson(changes: Partial<Person> = {}): Person {
  return {
    id: '01890000-0000-7000-8000-000000000001',
    organisationId: '01890000-0000-7000-8000-0000000000aa',
    name: 'Amal Haddad',
    email: 'amal.haddad@ward.example',
    subject: '999000000001',
    profession: 'nurse',
    registration: null,
    phone: null,
    grants: [{ role: 'clinician', wardId: null }],
    active: true,
    ...changes,
  };
}

export function aWardWorkplace(changes: Partial<Workplace> = {}): Workplace {
  return { kind: 'provider', otherAdministrators: 1, ...changes };
}
