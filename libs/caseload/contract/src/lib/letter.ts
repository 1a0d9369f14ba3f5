import { DateField, InstantField, Uuid, Version, Words } from '@ward/contract';
import * as z from 'zod';

const long = Words(6000).default('');

export const MedicineLine = z.object({
  name: Words(200, 2, 'Name the medicine'),
  dose: Words(200).default(''),
  change: z.enum(['started', 'stopped', 'changed', 'unchanged']),
  why: Words(300).default(''),
});
export type MedicineLine = z.infer<typeof MedicineLine>;

/** What a GP expects in a discharge summary, in the order in which it is read. */
export const LetterContent = z
  .object({
    diagnoses: z.array(Words(300, 2)).max(20),
    whatHappened: long,
    investigations: long,
    medicines: z.array(MedicineLine).max(60),
    allergies: z.array(Words(300)).max(40),
    condition: long,
    followUp: z
      .array(z.object({ what: Words(300, 3, 'Say what is to be done'), who: Words(120), when: Words(120) }))
      .max(20),
    forThePatient: long,
    whoToCall: long,
  })
  .meta({ id: 'LetterContent' });
export type LetterContent = z.infer<typeof LetterContent>;

/** Keeps the draft. `why` is asked for when it corrects a letter that was signed before. */
export const SaveLetter = z
  .object({ content: LetterContent, why: Words(300).nullable().default(null) })
  .meta({ id: 'SaveLetter' });
export type SaveLetter = z.infer<typeof SaveLetter>;

export const LetterLine = z
  .object({
    id: Uuid,
    episodeId: Uuid,
    versionNo: z.number().int(),
    status: z.enum(['draft', 'signed']),
    savedAt: InstantField,
    savedByName: z.string(),
    signedAt: InstantField.nullable(),
    signedByName: z.string().nullable(),
    why: z.string().nullable(),
  })
  .meta({ id: 'DischargeLetterLine' });
export type LetterLine = z.infer<typeof LetterLine>;

export const LetterView = LetterLine.extend({
  patientId: Uuid,
  content: LetterContent,
  /** What is still empty and must not be, before it can be signed. */
  missing: z.array(z.object({ pointer: z.string(), message: z.string() })),
  stay: z.object({
    wardName: z.string(),
    wardPhone: z.string(),
    pathwayName: z.string(),
    admittedAt: InstantField,
    dischargedAt: InstantField.nullable(),
    expectedDischarge: DateField,
    destination: z.string().nullable(),
    responsibleClinicianName: z.string().nullable(),
  }),
  version: Version,
}).meta({ id: 'LetterView' });
export type LetterView = z.infer<typeof LetterView>;

export const BeginLetter = z.object({ id: Uuid }).meta({ id: 'BeginLetter' });
export type BeginLetter = z.infer<typeof BeginLetter>;

export const LetterCopy = z.object({ copy: z.enum(['gp', 'patient']).default('gp') });
export type LetterCopy = z.infer<typeof LetterCopy>;
