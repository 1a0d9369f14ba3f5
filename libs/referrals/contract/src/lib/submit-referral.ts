import { CarriedObservations, DateField, NhsNumberField, PostcodeField, Uuid, Words } from '@ward/contract';
import * as z from 'zod';
import { Direction, Otherwise, Source, Urgency, UrgentNeed } from './words';

export const ReferredPerson = z
  .object({
    id: Uuid.describe('Used when nobody has this NHS number yet'),
    nhsNumber: NhsNumberField,
    familyName: Words(80, 1, 'Give the family name'),
    givenName: Words(80, 1, 'Give the first name'),
    dateOfBirth: DateField,
    sex: z.enum(['female', 'male', 'indeterminate', 'not-known']),
  })
  .meta({ id: 'ReferredPerson' });
export type ReferredPerson = z.infer<typeof ReferredPerson>;

const words = (longest: number) => Words(longest).default('');

/** Where the patient is, who is with them, and what was agreed. */
export const ReferredDetails = z
  .object({
    phone: Words(30, 5, 'Give a phone number on which the patient or carer answers'),
    address: Words(300, 5, 'Give the address where the patient is'),
    postcode: PostcodeField,
    language: Words(40).nullable().default(null),
    interpreter: z.boolean().default(false),
    home: z.object({
      access: words(500),
      keySafe: words(60),
      pets: words(200),
      risks: words(500),
      livesAlone: z.boolean().nullable().default(null),
    }),
    carer: z
      .object({ name: Words(120, 1, 'Name the carer'), relationship: words(80), phone: words(30), notes: words(500) })
      .nullable()
      .default(null),
    consent: z.object({
      careAtHome: z.enum(['given', 'best-interests'], 'Care at home needs consent, or a best-interests decision'),
      shareRecord: z.enum(['given', 'refused', 'not-asked']).default('not-asked'),
      notes: words(500),
    }),
    preferences: z.object({
      staffGender: z.enum(['no-preference', 'female', 'male']).default('no-preference'),
      contact: z.enum(['phone', 'text', 'post', 'carer']).default('phone'),
      notes: words(500),
    }),
    escalationPlan: z
      .object({
        resuscitation: z.enum(['for-resuscitation', 'dnacpr', 'not-discussed']),
        respect: z.boolean().default(false),
        ceiling: z.enum(['hospital', 'home-treatment', 'comfort', 'not-discussed']),
        notes: words(1000),
      })
      .nullable()
      .default(null),
  })
  .meta({ id: 'ReferredDetails' });
export type ReferredDetails = z.infer<typeof ReferredDetails>;

export const ReferredEntry = z
  .object({
    id: Uuid,
    kind: z.enum(['allergy', 'problem', 'medicine']),
    text: Words(300, 2, 'Say what it is'),
    details: z
      .object({ reaction: Words(200).optional(), dose: Words(120).optional(), frequency: Words(120).optional() })
      .default({}),
  })
  .meta({ id: 'ReferredEntry' });
export type ReferredEntry = z.infer<typeof ReferredEntry>;

export const CriterionAnswer = z
  .object({ criterionId: z.string().max(60), isMet: z.boolean(), override: Words(300).nullable().default(null) })
  .meta({ id: 'CriterionAnswer' });
export type CriterionAnswer = z.infer<typeof CriterionAnswer>;

/** A request to take this patient onto the ward. Its id is the draft's, so that it can be sent only once. */
export const SubmitReferral = z
  .object({
    id: Uuid,
    person: ReferredPerson,
    details: ReferredDetails,
    pathwayId: Uuid,
    urgency: Urgency,
    direction: Direction,
    source: Source,
    reason: Words(2000, 10, 'Say in a sentence why care at home is needed now'),
    urgentNeed: UrgentNeed.nullable().default(null),
    otherwise: Otherwise,
    otherwiseReason: Words(500).nullable().default(null),
    isSafeToWait: z.boolean(),
    isPregnant: z.boolean().default(false),
    answers: z.array(CriterionAnswer).max(40),
    observations: CarriedObservations.nullable().default(null),
    hasNoKnownAllergies: z.boolean().default(false),
    entries: z.array(ReferredEntry).max(120),
  })
  .refine(
    ({ hasNoKnownAllergies, entries }) => hasNoKnownAllergies !== entries.some(({ kind }) => kind === 'allergy'),
    {
      path: ['hasNoKnownAllergies'],
      message: 'List the allergies, or say that none are known',
    },
  )
  .meta({ id: 'SubmitReferral' });
export type SubmitReferral = z.infer<typeof SubmitReferral>;
