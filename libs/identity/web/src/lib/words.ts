import type { Profession, Role } from '@ward/contract';
import type { AuditAction } from '@ward/identity/contract';
import type { OrganisationKind, ReviewOutcome, UnusualReason } from '@ward/identity/domain';
import type { FieldOption } from '@ward/ui';

export const ROLE_WORDS: Record<Role, string> = {
  referrer: 'Referrer',
  triage: 'Triage clinician',
  coordinator: 'Coordinator',
  clinician: 'Clinician',
  'clinical-lead': 'Clinical lead',
  manager: 'Service manager',
  administrator: 'Administrator',
  'privacy-officer': 'Privacy officer',
};

export const PROFESSION_WORDS: Record<Profession, string> = {
  nurse: 'Nurse',
  doctor: 'Doctor',
  physiotherapist: 'Physiotherapist',
  'occupational-therapist': 'Occupational therapist',
  paramedic: 'Paramedic',
  pharmacist: 'Pharmacist',
  'social-worker': 'Social worker',
  dietitian: 'Dietitian',
  'speech-therapist': 'Speech and language therapist',
  'support-worker': 'Support worker',
};

export const KIND_WORDS: Record<OrganisationKind, string> = {
  provider: 'Virtual ward',
  'gp-practice': 'GP practice',
  ambulance: 'Ambulance service',
  hospital: 'Hospital',
  'care-home': 'Care home',
  partner: 'Partner',
};

export const ACTION_WORDS: Record<AuditAction, string> = {
  read: 'Opened a record',
  write: 'Changed a record',
  list: 'Looked through a list',
  'break-glass': 'Break-glass',
  'sign-in': 'Signed in',
  'sign-out': 'Signed out',
  configure: 'Changed settings or people',
};

export const OUTCOME_WORDS: Record<ReviewOutcome, string> = {
  appropriate: 'Appropriate',
  'follow-up': 'Needs follow-up',
  inappropriate: 'Not appropriate',
};

export const UNUSUAL_WORDS: Record<UnusualReason, string> = {
  'many-patients': 'Many more patients than usual',
  'same-family-name': 'A patient with the same family name',
  'repeated-break-glass': 'Break-glass again and again',
};

/** The words of a code, or the code itself where it is newer than this page. */
export function wordsFor(words: Readonly<Record<string, string>>, code: string | null): string {
  return code === null ? '' : (words[code] ?? code);
}

export function optionsOf<Code extends string>(words: Readonly<Record<Code, string>>): FieldOption<Code>[] {
  return (Object.entries(words) as [Code, string][]).map(([value, label]) => ({ value, label }));
}
