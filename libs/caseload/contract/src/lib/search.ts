import { DateField, InstantField, NhsNumberField, Uuid, Words } from '@ward/contract';
import * as z from 'zod';
import { PatientDetails, PatientIdentity } from './patient';

/** Sent in a body, so that no number or name ever stands in an address. */
export const FindPatients = z
  .object({
    nhsNumber: NhsNumberField.optional(),
    name: Words(80).optional(),
    dateOfBirth: DateField.optional(),
  })
  .refine(
    ({ nhsNumber, name, dateOfBirth }) =>
      nhsNumber !== undefined || (name ?? '').length >= 2 || dateOfBirth !== undefined,
    {
      path: ['name'],
      message: 'Give an NHS number, or at least two letters of the name, or the date of birth',
    },
  )
  .meta({ id: 'FindPatients' });
export type FindPatients = z.infer<typeof FindPatients>;

/** Somebody who may be meant. An open referral or stay is shown, so that no second one is made. */
export const PatientMatch = z
  .object({
    patientId: Uuid,
    nhsNumber: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    dateOfBirth: DateField,
    sex: z.string(),
    postcode: z.string().nullable(),
    looksLike: z.boolean(),
    openEpisode: z
      .object({
        episodeId: Uuid,
        wardName: z.string(),
        pathwayName: z.string(),
        status: z.string(),
        admittedAt: InstantField,
      })
      .nullable(),
    openReferral: z.object({ referralId: Uuid, number: z.string(), receivedAt: InstantField }).nullable(),
  })
  .meta({ id: 'PatientMatch' });
export type PatientMatch = z.infer<typeof PatientMatch>;

export const PatientMatches = z
  .object({
    /**
     * `unknown`: nobody here has this valid number. `another-birthday`: somebody has it, born on another day.
     * `registered`: the ward knows a person of this number and birthday whom your organisation has not referred before.
     */
    outcome: z.enum(['found', 'nobody', 'unknown', 'another-birthday', 'registered']),
    isOnWard: z.boolean(),
    patients: z.array(PatientMatch),
  })
  .meta({ id: 'PatientMatches' });
export type PatientMatches = z.infer<typeof PatientMatches>;

export const RegisterPatient = PatientIdentity.extend({
  id: Uuid,
  details: PatientDetails.partial().default({}),
  /** People who look like this one and whom somebody has looked at: they are not the same. */
  notThese: z.array(Uuid).max(50).default([]),
}).meta({ id: 'RegisterPatient' });
export type RegisterPatient = z.infer<typeof RegisterPatient>;
