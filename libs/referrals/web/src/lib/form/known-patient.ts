import type { PatientMatches, PatientRecord } from '@ward/caseload/contract';
import type { ReferralModel } from './referral-model';

export type Match = PatientMatches['patients'][number];

/** Fills what the record knows into what is still empty: nothing is typed twice, and nothing typed is changed. */
export function fillFrom(record: PatientRecord, model: ReferralModel, newId: () => string): ReferralModel {
  const { patient, entries } = record;
  const { person, details } = model;
  const active = entries.filter(({ status, text }) => status === 'active' && !/^no known allerg/i.test(text));
  const rowsOf = (kind: string) =>
    active
      .filter((entry) => entry.kind === kind)
      .map(({ text, details }) => ({
        id: newId(),
        text,
        reaction: details['reaction'] ?? '',
        dose: details['dose'] ?? '',
        frequency: details['frequency'] ?? '',
      }));
  const or = (typed: string, known: string | null | undefined) => typed || (known ?? '');
  return {
    ...model,
    person: {
      ...person,
      familyName: or(person.familyName, patient.familyName),
      givenName: or(person.givenName, patient.givenName),
      sex: or(person.sex, patient.sex),
    },
    details: {
      ...details,
      phone: or(details.phone, patient.phone),
      address: or(details.address, patient.address),
      postcode: or(details.postcode, patient.postcode),
      language: or(details.language, patient.language),
      interpreter: details.interpreter || patient.interpreter,
      home: {
        access: or(details.home.access, patient.home.access),
        keySafe: or(details.home.keySafe, patient.home.keySafe),
        pets: or(details.home.pets, patient.home.pets),
        risks: or(details.home.risks, patient.home.risks),
        livesAlone: or(details.home.livesAlone, sayYesNo(patient.home.livesAlone)),
      },
      carer: {
        name: or(details.carer.name, patient.carer?.name),
        relationship: or(details.carer.relationship, patient.carer?.relationship),
        phone: or(details.carer.phone, patient.carer?.phone),
        notes: or(details.carer.notes, patient.carer?.notes),
      },
    },
    allergies: model.allergies.length > 0 ? model.allergies : rowsOf('allergy'),
    medicines: model.medicines.length > 0 ? model.medicines : rowsOf('medicine'),
    problems: model.problems.length > 0 ? model.problems : rowsOf('problem'),
  };
}

function sayYesNo(known: boolean | null | undefined): string {
  return known === null || known === undefined ? '' : known ? 'yes' : 'no';
}
