import { DateField, NhsNumberField, PostcodeField, Uuid, Words } from '@ward/contract';
import * as z from 'zod';

export const Sex = z.enum(['female', 'male', 'indeterminate', 'not-known']);

const FamilyName = Words(80, 1, 'Give the family name');
const GivenName = Words(80, 1, 'Give the first name');

/** Who a patient is: enough to tell two people apart. */
export const PatientIdentity = z
  .object({
    nhsNumber: NhsNumberField,
    familyName: FamilyName,
    givenName: GivenName,
    dateOfBirth: DateField,
    sex: Sex,
  })
  .meta({ id: 'PatientIdentity' });
export type PatientIdentity = z.infer<typeof PatientIdentity>;

const words = (longest: number) => Words(longest).default('');

/** How to find the door, and what waits behind it. */
export const HomeNotes = z
  .object({
    access: words(500),
    keySafe: words(60),
    pets: words(200),
    risks: words(500),
    livesAlone: z.boolean().nullable().default(null),
  })
  .meta({ id: 'HomeNotes' });
export type HomeNotes = z.infer<typeof HomeNotes>;

export const Carer = z
  .object({ name: words(120), relationship: words(80), phone: words(30), notes: words(500) })
  .meta({ id: 'Carer' });
export type Carer = z.infer<typeof Carer>;

export const Consent = z
  .object({
    careAtHome: z.enum(['given', 'best-interests', 'refused', 'not-asked']).default('not-asked'),
    shareRecord: z.enum(['given', 'refused', 'not-asked']).default('not-asked'),
    notes: words(500),
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;

/** What is and is not to be done when the patient gets worse. */
export const EscalationPlan = z
  .object({
    resuscitation: z.enum(['for-resuscitation', 'dnacpr', 'not-discussed']).default('not-discussed'),
    respect: z.boolean().default(false),
    ceiling: z.enum(['hospital', 'home-treatment', 'comfort', 'not-discussed']).default('not-discussed'),
    notes: words(1000),
  })
  .meta({ id: 'EscalationPlan' });
export type EscalationPlan = z.infer<typeof EscalationPlan>;

export const Preferences = z
  .object({
    staffGender: z.enum(['no-preference', 'female', 'male']).default('no-preference'),
    contact: z.enum(['phone', 'text', 'post', 'carer']).default('phone'),
    notes: words(500),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof Preferences>;

/** Where and how the patient lives and is cared for: all of it may be given with a referral and changed later. */
export const PatientDetails = z
  .object({
    phone: Words(30).nullable(),
    address: Words(300).nullable(),
    postcode: PostcodeField.nullable(),
    lat: z.number().min(49).max(61).nullable(),
    lon: z.number().min(-8.7).max(1.8).nullable(),
    gpOrganisationId: Uuid.nullable(),
    language: Words(40).nullable(),
    interpreter: z.boolean(),
    preferences: Preferences,
    home: HomeNotes,
    carer: Carer.nullable(),
    consent: Consent,
    escalationPlan: EscalationPlan.nullable(),
  })
  .meta({ id: 'PatientDetails' });
export type PatientDetails = z.infer<typeof PatientDetails>;

export const EntryKind = z.enum(['allergy', 'problem', 'medicine', 'alert']);
export type EntryKind = z.infer<typeof EntryKind>;

/** Something to enter in a patient's record: an allergy, a problem, a medicine or an alert. */
export const NewRecordEntry = z
  .object({
    id: Uuid,
    kind: EntryKind,
    text: Words(300, 2, 'Say what it is'),
    details: z
      .object({
        reaction: Words(200).optional(),
        severity: z.enum(['mild', 'moderate', 'severe']).optional(),
        dose: Words(120).optional(),
        route: Words(60).optional(),
        frequency: Words(120).optional(),
        since: DateField.optional(),
        change: z.enum(['started', 'stopped', 'changed', 'unchanged']).optional(),
        why: Words(300).optional(),
      })
      .default({}),
  })
  .meta({ id: 'NewRecordEntry' });
export type NewRecordEntry = z.infer<typeof NewRecordEntry>;
