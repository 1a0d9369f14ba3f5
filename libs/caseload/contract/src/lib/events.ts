import { DateField, eventSchema, InstantField } from '@ward/contract';
import * as z from 'zod';
import { CarePlanItem, StayMonitoring } from './care-plan';

const ofStay = {
  episodeId: z.string(),
  patientId: z.string(),
  providerId: z.string(),
  referrerId: z.string(),
  wardId: z.string(),
};

/** A stay has begun: visits and monitoring start from what it carries. Subject: the episode. */
export const EpisodeOpened = eventSchema(
  'caseload.episode-opened.v1',
  z.object({
    ...ofStay,
    referralId: z.string(),
    pathwayId: z.string(),
    bedId: z.string(),
    admittedAt: InstantField,
    expectedDischarge: DateField,
    /** When the first visit was promised. */
    firstVisit: z.object({ from: InstantField, to: InstantField }),
    carePlan: z.object({ version: z.number().int(), items: z.array(CarePlanItem) }),
    monitoring: StayMonitoring,
    openedBy: z.string(),
  }),
);
export type EpisodeOpened = ReturnType<typeof EpisodeOpened.event>;

/** The whole care plan as it stands now; an item keeps its id for as long as it asks for the same care. */
export const CarePlanChanged = eventSchema(
  'caseload.care-plan-changed.v1',
  z.object({
    ...ofStay,
    version: z.number().int(),
    items: z.array(CarePlanItem),
    changedAt: InstantField,
    changedBy: z.string(),
  }),
);
export type CarePlanChanged = ReturnType<typeof CarePlanChanged.event>;

/** The patient has gone to hospital and may come back to the same stay. */
export const EpisodeSuspended = eventSchema(
  'caseload.episode-suspended.v1',
  z.object({ ...ofStay, at: InstantField, reason: z.string(), hospital: z.string().nullable() }),
);
export type EpisodeSuspended = ReturnType<typeof EpisodeSuspended.event>;

/** The patient is home again and the care plan goes on. */
export const EpisodeResumed = eventSchema(
  'caseload.episode-resumed.v1',
  z.object({
    ...ofStay,
    at: InstantField,
    carePlan: z.object({ version: z.number().int(), items: z.array(CarePlanItem) }),
  }),
);
export type EpisodeResumed = ReturnType<typeof EpisodeResumed.event>;

/** The stay has another bed or another ward. `wardId` is the new one. */
export const EpisodeMoved = eventSchema(
  'caseload.episode-moved.v1',
  z.object({ ...ofStay, fromWardId: z.string(), bedId: z.string(), at: InstantField }),
);
export type EpisodeMoved = ReturnType<typeof EpisodeMoved.event>;

/** Something else of the stay changed: responsible clinician, expected discharge, review. */
export const EpisodeChanged = eventSchema('caseload.episode-changed.v1', z.object({ ...ofStay, at: InstantField }));
export type EpisodeChanged = ReturnType<typeof EpisodeChanged.event>;

/** The stay is over: its bed is free and its future visits are called off. */
export const EpisodeClosed = eventSchema(
  'caseload.episode-closed.v1',
  z.object({
    ...ofStay,
    referralId: z.string(),
    at: InstantField,
    destination: z.string(),
    closedBy: z.string(),
  }),
);
export type EpisodeClosed = ReturnType<typeof EpisodeClosed.event>;

/** A discharge letter was signed: the referrer may read it. Subject: the letter. */
export const LetterSigned = eventSchema(
  'caseload.letter-signed.v1',
  z.object({
    ...ofStay,
    letterId: z.string(),
    letterVersion: z.number().int(),
    signedBy: z.string(),
    at: InstantField,
  }),
);
export type LetterSigned = ReturnType<typeof LetterSigned.event>;

/** Details or record entries of a patient changed. Subject: the patient. */
export const PatientChanged = eventSchema(
  'caseload.patient-changed.v1',
  z.object({ patientId: z.string(), providerId: z.string() }),
);
export type PatientChanged = ReturnType<typeof PatientChanged.event>;

/** A task was set, changed or done. Subject: the task. */
export const TaskChanged = eventSchema(
  'caseload.task-changed.v1',
  z.object({ taskId: z.string(), patientId: z.string(), providerId: z.string(), wardId: z.string() }),
);
export type TaskChanged = ReturnType<typeof TaskChanged.event>;
