import { CarriedObservations, InstantField, ObservationValues, PageQuery, Page, Uuid, Words } from '@ward/contract';
import { BANDS, PARAMETERS } from '@ward/monitoring/domain';
import * as z from 'zod';

export const OBSERVATION_SOURCES = ['referral', 'visit', 'patient', 'device', 'phone'] as const;
export const ObservationSource = z.enum(OBSERVATION_SOURCES);
export type ObservationSource = z.infer<typeof ObservationSource>;

export const BandField = z.enum(BANDS);
export const ParameterField = z.enum(PARAMETERS);
export const Spo2ScaleField = z.union([z.literal(1), z.literal(2)]);

const somethingTaken = {
  path: ['values'],
  message: 'Nothing was taken yet: enter at least one observation',
};

/** One set taken at a patient's home or told over the phone. */
export const RecordObservations = CarriedObservations.extend({
  patientId: Uuid,
  episodeId: Uuid.nullable().default(null),
  source: ObservationSource.exclude(['referral', 'visit']),
})
  .refine(({ values }) => Object.values(values).some((value) => value !== null), somethingTaken)
  .meta({ id: 'RecordObservations' });
export type RecordObservations = z.infer<typeof RecordObservations>;

/** A correction: a new set in place of the old one, which stays readable. */
export const AmendObservations = z
  .object({
    id: Uuid,
    takenAt: InstantField,
    values: ObservationValues,
    reason: Words(500, 5, 'Say in a few words what was wrong'),
  })
  .refine(({ values }) => Object.values(values).some((value) => value !== null), somethingTaken)
  .meta({ id: 'AmendObservations' });
export type AmendObservations = z.infer<typeof AmendObservations>;

const SubScores = z.partialRecord(ParameterField, z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]));

export const ObservationSetView = z
  .object({
    id: Uuid,
    patientId: Uuid,
    takenAt: InstantField,
    recordedAt: InstantField,
    recordedBy: z.string(),
    source: ObservationSource,
    values: ObservationValues,
    scale: Spo2ScaleField,
    total: z.number().int().nullable(),
    band: BandField.nullable(),
    atLeast: BandField.nullable(),
    subScores: SubScores,
    missing: z.array(ParameterField),
    notScored: z.enum(['under-16', 'pregnant']).nullable(),
    replaces: Uuid.nullable(),
    replacedBy: Uuid.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ObservationSetView' });
export type ObservationSetView = z.infer<typeof ObservationSetView>;

/** Newest first; sets that were corrected only with `history`. */
export const ObservationsQuery = PageQuery.extend({
  patientId: Uuid,
  history: z.stringbool().default(false),
});
export type ObservationsQuery = z.infer<typeof ObservationsQuery>;

export const ObservationsPage = Page(ObservationSetView).meta({ id: 'ObservationsPage' });
export type ObservationsPage = z.infer<typeof ObservationsPage>;

const PerBand = z.object({
  low: z.number().int(),
  lowMedium: z.number().int(),
  medium: z.number().int(),
  high: z.number().int(),
});

/** The newest score of a patient with its age, the SpO2 scale in force and how often this stay observes. */
export const MonitoringSummary = z
  .object({
    patientId: Uuid,
    latest: ObservationSetView.nullable(),
    nextDueAt: InstantField.nullable(),
    scale: Spo2ScaleField,
    scaleDecision: z.object({ decidedBy: z.string(), decidedAt: InstantField, reason: z.string() }).nullable(),
    plan: z.object({ everyMinutes: PerBand, respondMinutes: PerBand }).nullable(),
  })
  .meta({ id: 'MonitoringSummary' });
export type MonitoringSummary = z.infer<typeof MonitoringSummary>;

export const PatientQuery = z.object({ patientId: Uuid });
export type PatientQuery = z.infer<typeof PatientQuery>;

/** Scale 2 is a clinical decision by a named clinician: target 88–92 % in hypercapnic respiratory failure. */
export const DecideSpo2Scale = z
  .object({
    id: Uuid,
    patientId: Uuid,
    scale: Spo2ScaleField,
    reason: Words(500, 10, 'Say why, for example where hypercapnia was shown'),
  })
  .meta({ id: 'DecideSpo2Scale' });
export type DecideSpo2Scale = z.infer<typeof DecideSpo2Scale>;
