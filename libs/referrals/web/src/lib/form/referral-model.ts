import { NO_OBSERVATIONS, type ObservationValues } from '@ward/contract';
import { atLondon, londonDate, type Instant } from '@ward/kernel';
import { SubmitReferral, type CriterionAnswer } from '@ward/referrals/contract';
import type * as z from 'zod';

export interface EntryModel {
  readonly id: string;
  readonly text: string;
  readonly reaction: string;
  readonly dose: string;
  readonly frequency: string;
}

export type EntryList = 'allergies' | 'medicines' | 'problems';

/** The form as it is typed: every answer is text until it is chosen, so that nothing half-done is lost. */
export interface ReferralModel {
  readonly id: string;
  readonly person: {
    readonly id: string;
    readonly nhsNumber: string;
    readonly familyName: string;
    readonly givenName: string;
    readonly dateOfBirth: string;
    readonly sex: string;
  };
  readonly details: {
    readonly phone: string;
    readonly address: string;
    readonly postcode: string;
    readonly language: string;
    readonly interpreter: boolean;
    readonly home: {
      readonly access: string;
      readonly keySafe: string;
      readonly pets: string;
      readonly risks: string;
      readonly livesAlone: string;
    };
    readonly carer: {
      readonly name: string;
      readonly relationship: string;
      readonly phone: string;
      readonly notes: string;
    };
    readonly consent: { readonly careAtHome: string; readonly notes: string };
    readonly preferences: { readonly staffGender: string; readonly notes: string };
    readonly escalationPlan: {
      readonly resuscitation: string;
      readonly respect: boolean;
      readonly ceiling: string;
      readonly notes: string;
    };
  };
  readonly pathwayId: string;
  readonly urgency: string;
  readonly direction: string;
  readonly source: string;
  readonly reason: string;
  readonly urgentNeed: string;
  readonly otherwise: string;
  readonly otherwiseReason: string;
  readonly isSafeToWait: string;
  readonly isPregnant: boolean;
  readonly answers: CriterionAnswer[];
  readonly observationsId: string;
  readonly takenTime: string;
  readonly values: ObservationValues;
  readonly hasNoKnownAllergies: boolean;
  readonly allergies: EntryModel[];
  readonly medicines: EntryModel[];
  readonly problems: EntryModel[];
}

export function emptyReferral(id: string, newId: () => string): ReferralModel {
  return {
    id,
    person: { id: newId(), nhsNumber: '', familyName: '', givenName: '', dateOfBirth: '', sex: '' },
    details: {
      phone: '',
      address: '',
      postcode: '',
      language: '',
      interpreter: false,
      home: { access: '', keySafe: '', pets: '', risks: '', livesAlone: '' },
      carer: { name: '', relationship: '', phone: '', notes: '' },
      consent: { careAtHome: '', notes: '' },
      preferences: { staffGender: 'no-preference', notes: '' },
      escalationPlan: { resuscitation: '', respect: false, ceiling: '', notes: '' },
    },
    pathwayId: '',
    urgency: '',
    direction: '',
    source: '',
    reason: '',
    urgentNeed: '',
    otherwise: '',
    otherwiseReason: '',
    isSafeToWait: '',
    isPregnant: false,
    answers: [],
    observationsId: newId(),
    takenTime: '',
    values: NO_OBSERVATIONS,
    hasNoKnownAllergies: false,
    allergies: [],
    medicines: [],
    problems: [],
  };
}

export function emptyEntry(id: string): EntryModel {
  return { id, text: '', reaction: '', dose: '', frequency: '' };
}

/** What was kept by this or an older version of the form; undefined where it is not a referral. */
export function readReferral(kept: unknown, empty: ReferralModel): ReferralModel | undefined {
  if (typeof kept !== 'object' || kept === null || !('person' in kept)) return undefined;
  return { ...filled(empty, kept as Partial<ReferralModel>), id: empty.id };
}

/** What is sent. Rows and parts that were left empty are not. */
export function toSubmission(model: ReferralModel, now: Instant): unknown {
  const { details } = model;
  const { carer, escalationPlan, home } = details;
  const isMeasured = Object.values(model.values).some((value) => value !== null);
  return {
    id: model.id,
    person: model.person,
    details: {
      ...details,
      language: details.language || null,
      home: { ...home, livesAlone: home.livesAlone === '' ? null : home.livesAlone === 'yes' },
      carer: Object.values(carer).some((words) => words.trim() !== '') ? carer : null,
      escalationPlan:
        escalationPlan.resuscitation || escalationPlan.ceiling || escalationPlan.notes ? escalationPlan : null,
    },
    pathwayId: model.pathwayId,
    urgency: model.urgency,
    direction: model.direction,
    source: model.source,
    reason: model.reason,
    urgentNeed: model.urgentNeed || null,
    otherwise: model.otherwise,
    otherwiseReason: model.otherwiseReason || null,
    isSafeToWait: model.isSafeToWait === '' ? undefined : model.isSafeToWait === 'yes',
    isPregnant: model.isPregnant,
    answers: model.answers,
    observations: isMeasured
      ? {
          id: model.observationsId,
          takenAt: takenAt(model.takenTime, now),
          values: model.values,
          isPregnant: model.isPregnant,
        }
      : null,
    hasNoKnownAllergies: model.hasNoKnownAllergies,
    entries: [
      ...entriesOf(model.allergies, 'allergy'),
      ...entriesOf(model.medicines, 'medicine'),
      ...entriesOf(model.problems, 'problem'),
    ],
  };
}

export interface Fault {
  /** Where in the model. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What still stops the form, in the words of the contract, at the places of the model. */
export function faultsOf(model: ReferralModel, now: Instant): Fault[] {
  const submission = toSubmission(model, now) as { entries: { id: string }[] };
  const checked = SubmitReferral.safeParse(submission);
  return (checked.error?.issues ?? []).map((issue) => ({
    path: placeOf(
      issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
      submission.entries,
      model,
    ),
    message: wordsOf(issue),
  }));
}

const CHOOSE: Readonly<Record<string, string>> = {
  'person.sex': 'Choose the sex',
  'person.dateOfBirth': 'Give the date of birth, for example 14 3 1948',
  pathwayId: 'Choose a pathway',
  urgency: 'Choose how soon somebody has to come',
  direction: 'Choose step-up or step-down',
  source: 'Choose where the referral comes from',
  otherwise: 'Say what the patient would need without the ward',
  isSafeToWait: 'Say whether the patient can wait',
  'details.consent.careAtHome': 'Say how care at home was agreed',
  'details.escalationPlan.resuscitation': 'Choose what was agreed about resuscitation',
  'details.escalationPlan.ceiling': 'Choose how far treatment goes',
};

function wordsOf({ path, code, message }: z.core.$ZodIssue): string {
  const words = CHOOSE[path.join('.')];
  return words && (code !== 'custom' || path.join('.') === 'person.dateOfBirth') ? words : message;
}

function placeOf(
  path: readonly (string | number)[],
  entries: readonly { id: string }[],
  model: ReferralModel,
): (string | number)[] {
  const [first, second, ...rest] = path;
  if (first === 'observations') return second === 'takenAt' ? ['takenTime'] : ['values'];
  if (first !== 'entries' || typeof second !== 'number') return [...path];
  const id = entries[second]?.id;
  for (const list of ['allergies', 'medicines', 'problems'] as const) {
    const row = model[list].findIndex((entry) => entry.id === id);
    if (row >= 0) return [list, row, ...rest.filter((step) => step !== 'details')];
  }
  return [];
}

function entriesOf(rows: readonly EntryModel[], kind: 'allergy' | 'medicine' | 'problem') {
  return rows
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, text, reaction, dose, frequency }) => ({
      id,
      kind,
      text,
      details: { ...(reaction && { reaction }), ...(dose && { dose }), ...(frequency && { frequency }) },
    }));
}

/** A time that lies ahead of now was yesterday's. Without one the set was taken now. */
function takenAt(time: string, now: Instant): Instant {
  if (!/^\d{2}:\d{2}$/.test(time)) return now;
  const today = atLondon(londonDate(now), time);
  return today <= now ? today : now;
}

/** What was kept, laid over an empty form: parts that a newer form has and the kept one has not stay empty. */
function filled<Model extends object>(empty: Model, kept: Partial<Model>): Model {
  const entries = Object.entries(empty).map(([key, value]: [string, unknown]) => {
    const found: unknown = Reflect.get(kept, key);
    if (found === undefined || found === null) return [key, value];
    const isPart = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [key, isPart && typeof found === 'object' ? filled(value, found) : found];
  });
  return Object.fromEntries(entries) as Model;
}
