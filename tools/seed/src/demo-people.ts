import type { Profession, Role } from '@ward/contract';

/** Where a demo person works. */
export type Workplace = 'ward' | 'brixton-hill' | 'peckham-rye' | 'ambulance' | 'hospital' | 'care-home';

export interface DemoPerson {
  /** How the sign-in service names the person. */
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  readonly profession: Profession | null;
  readonly works: Workplace;
}

const somebody = (
  name: string,
  role: Role,
  profession: Profession | null = null,
  works: Workplace = 'ward',
): DemoPerson => ({
  subject: name.replace(/^Dr /, '').toLowerCase().replace(' ', '.'),
  name,
  role,
  profession,
  works,
});

/** The people of the demo ward that one signs in as: everybody of the ward can be, these have a name that is remembered. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  somebody('Dr Gita Rao', 'referrer', 'doctor', 'brixton-hill'),
  somebody('Sam Okafor', 'referrer', 'nurse', 'peckham-rye'),
  somebody('Leon Baptiste', 'referrer', 'paramedic', 'ambulance'),
  somebody('Dr Marta Kowal', 'referrer', 'doctor', 'hospital'),
  somebody('Nadia Haddad', 'triage', 'nurse'),
  somebody('Tom Byrne', 'triage', 'paramedic'),
  somebody('Grace Mensah', 'coordinator'),
  somebody('Joe Lind', 'coordinator'),
  somebody('Amal Yusuf', 'clinician', 'nurse'),
  somebody('Ben Carter', 'clinician', 'physiotherapist'),
  somebody('Lucy Chen', 'clinician', 'doctor'),
  somebody('Priya Nair', 'clinician', 'pharmacist'),
  somebody('Dele Akin', 'clinician', 'social-worker'),
  somebody('Ana Costa', 'clinician', 'support-worker'),
  somebody('Dr Helen Osei', 'clinical-lead', 'doctor'),
  somebody('Martin Kay', 'manager'),
  somebody('Ruth Adeyemi', 'administrator'),
  somebody('Peter Quist', 'privacy-officer'),
];

/** Who signs in how, one line a person. */
export function whoSignsIn(): string[] {
  return DEMO_PEOPLE.map(
    ({ subject, name, role, profession }) =>
      `  ${subject.padEnd(16)} ${name}, ${(profession ?? role).replaceAll('-', ' ')}`,
  );
}
