import type { Consent, EscalationPlan, Preferences } from '@ward/caseload/contract';
import type { DetailsLine, DetailsModel } from './details-model';

export const RESUSCITATION: Record<EscalationPlan['resuscitation'], string> = {
  'for-resuscitation': 'For resuscitation',
  dnacpr: 'DNACPR: do not attempt resuscitation',
  'not-discussed': 'Not discussed',
};
export const CEILINGS: Record<EscalationPlan['ceiling'], string> = {
  hospital: 'To hospital if worse',
  'home-treatment': 'Treatment at home only',
  comfort: 'Comfort at home',
  'not-discussed': 'Not discussed',
};
export const CARE_AT_HOME: Record<Consent['careAtHome'], string> = {
  given: 'The patient agrees',
  'best-interests': 'Best-interests decision',
  refused: 'Refused',
  'not-asked': 'Not asked',
};
export const SHARING: Record<Consent['shareRecord'], string> = {
  given: 'The patient agrees',
  refused: 'Refused',
  'not-asked': 'Not asked',
};
export const STAFF_GENDERS: Record<Preferences['staffGender'], string> = {
  'no-preference': 'No preference',
  female: 'Female staff',
  male: 'Male staff',
};
export const CONTACTS: Record<Preferences['contact'], string> = {
  phone: 'By phone',
  text: 'By text',
  post: 'By post',
  carer: 'Through the carer',
};

/** What each line is called, on the form, in the history and where two people's changes meet. */
export const LINE_NAMES: Record<DetailsLine, string> = {
  phone: 'Phone',
  address: 'Address where the patient is',
  postcode: 'Postcode',
  language: 'Language',
  interpreter: 'Needs an interpreter',
  access: 'How to get in',
  keySafe: 'Key safe',
  pets: 'Pets',
  risks: 'Risks for visitors',
  livesAlone: 'Lives alone',
  carerName: 'Carer’s name',
  carerRelationship: 'Relationship',
  carerPhone: 'Carer’s phone',
  carerNotes: 'What the carer can do',
  staffGender: 'Staff',
  contact: 'Best reached',
  wishes: 'Other wishes',
  careAtHome: 'Care at home',
  shareRecord: 'Sharing the record',
  consentNotes: 'Notes on consent',
  resuscitation: 'Resuscitation',
  ceiling: 'How far treatment goes',
  respect: 'ReSPECT form in the home',
  planNotes: 'Notes on the escalation plan',
};

const CHOICES: Partial<Record<DetailsLine, Record<string, string>>> = {
  resuscitation: RESUSCITATION,
  ceiling: CEILINGS,
  careAtHome: CARE_AT_HOME,
  shareRecord: SHARING,
  staffGender: STAFF_GENDERS,
  contact: CONTACTS,
  livesAlone: { yes: 'Yes', no: 'No' },
};

/** One line of the details in words; "nothing" where it is empty. */
export function sayLine(line: DetailsLine, model: DetailsModel): string {
  const value = model[line];
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return CHOICES[line]?.[value] ?? (value.trim() || 'nothing');
}
