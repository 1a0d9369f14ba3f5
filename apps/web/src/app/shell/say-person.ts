import type { Profession, Role } from '@ward/contract';

const ROLES: Record<Role, string> = {
  referrer: 'Referrer',
  triage: 'Triage clinician',
  coordinator: 'Coordinator',
  clinician: 'Clinician',
  'clinical-lead': 'Clinical lead',
  manager: 'Service manager',
  administrator: 'Administrator',
  'privacy-officer': 'Privacy officer',
};

export function sayRole(role: Role): string {
  return ROLES[role];
}

/** `occupational-therapist` → `occupational therapist`. */
export function sayProfession(profession: Profession): string {
  return profession.replaceAll('-', ' ');
}
