import { DateField, InstantField, Page, PageQuery, Uuid, Version } from '@ward/contract';
import * as z from 'zod';
import { Assigned, Contact, MedicineGiven, Outcome, VisitStatus } from './fields';

/** The answer to a command on one visit: where it stands now. */
export const VisitState = z
  .object({
    id: z.string(),
    version: Version,
    status: VisitStatus,
    startsAt: InstantField.nullable(),
    endsAt: InstantField.nullable(),
    staff: z.array(z.string()),
    isPinned: z.boolean(),
  })
  .meta({ id: 'VisitState' });
export type VisitState = z.infer<typeof VisitState>;

export const VisitRecordView = z
  .object({
    id: z.string(),
    recordedBy: z.string(),
    recordedByName: z.string(),
    checkedInAt: InstantField,
    checkedOutAt: InstantField,
    outcome: Outcome,
    reason: z.string().nullable(),
    nextStep: z.string().nullable(),
    notes: z.string(),
    interventions: z.array(z.string()),
    medicines: z.array(MedicineGiven),
    replaces: z.string().nullable(),
    correction: z.string().nullable(),
    savedAt: InstantField,
    photos: z.array(z.object({ id: z.string(), mediaType: z.string() })),
  })
  .meta({ id: 'VisitRecordView' });
export type VisitRecordView = z.infer<typeof VisitRecordView>;

/** How to get in, and what waits behind the door. */
const HomeNotes = z.object({ access: z.string(), keySafe: z.string(), pets: z.string(), risks: z.string() });

/** The last NEWS2 and when the next set is due. */
const LatestScore = z.object({
  total: z.number().nullable(),
  band: z.string().nullable(),
  takenAt: InstantField.nullable(),
  nextDueAt: InstantField.nullable(),
  missing: z.array(z.string()),
});

/** What somebody at the door must know of the patient. */
export const VisitPatient = z
  .object({
    patientId: z.string(),
    nhsNumber: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    dateOfBirth: DateField,
    sex: z.string().nullable(),
    allergies: z.array(z.string()),
    alerts: z.array(z.string()),
    looksLike: z.boolean(),
    address: z.string().nullable(),
    postcode: z.string().nullable(),
    phone: z.string().nullable(),
    language: z.string().nullable(),
    interpreter: z.boolean(),
    home: HomeNotes,
    /** Scale 2 of SpO2 only where a named clinician decided so. */
    spo2Scale: z.union([z.literal(1), z.literal(2)]),
    score: LatestScore.nullable(),
    escalation: z.object({ resuscitation: z.string(), ceiling: z.string(), notes: z.string() }).nullable(),
  })
  .meta({ id: 'VisitPatient' });
export type VisitPatient = z.infer<typeof VisitPatient>;

/** One visit in full: what is asked for, who is promised, every record of it with the newest first. */
export const VisitView = z
  .object({
    id: z.string(),
    needId: z.string(),
    episodeId: z.string(),
    patientId: z.string(),
    wardId: z.string(),
    day: DateField,
    title: z.string(),
    type: z.string(),
    contact: Contact,
    windowFrom: InstantField,
    windowTo: InstantField,
    minutes: z.number().int(),
    skills: z.array(z.string()),
    staffCount: z.number().int(),
    minGapMinutes: z.number().int().nullable(),
    priority: z.number().int(),
    status: VisitStatus,
    cancelledReason: z.string().nullable(),
    startedAt: InstantField.nullable(),
    changedBy: z.string().nullable(),
    changedAt: InstantField,
    version: Version,
    assigned: z.array(Assigned),
  })
  .meta({ id: 'VisitView' });
export type VisitView = z.infer<typeof VisitView>;

export const VisitDetail = VisitView.extend({
  patient: VisitPatient,
  records: z.array(VisitRecordView),
}).meta({
  id: 'VisitDetail',
});
export type VisitDetail = z.infer<typeof VisitDetail>;

const Going = z.object({ startsAt: InstantField, endsAt: InstantField });

/** What changed in somebody's own published day since they last looked: one line a visit, from what they saw to what holds. */
export const MyPlanChange = z
  .object({
    id: z.string(),
    visitId: z.string(),
    patientId: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    title: z.string(),
    kind: z.enum(['added', 'moved', 'removed']),
    before: Going.nullable(),
    after: Going.nullable(),
    changedAt: InstantField,
    changedByName: z.string(),
  })
  .meta({ id: 'MyPlanChange' });
export type MyPlanChange = z.infer<typeof MyPlanChange>;

/**
 * One person's visits of a day with all that is needed at the door, kept on the device for when there is no signal.
 * `unpublished`: wards of theirs whose plan of this day is still a draft, which is not shown.
 */
export const MyDay = z
  .object({
    day: DateField,
    asOf: InstantField,
    visits: z.array(VisitDetail),
    changes: z.array(MyPlanChange).default([]),
    unpublished: z.array(z.string()).default([]),
  })
  .meta({ id: 'MyDay' });
export type MyDay = z.infer<typeof MyDay>;

export const MyDayQuery = z.object({ day: DateField.optional() });
export type MyDayQuery = z.infer<typeof MyDayQuery>;

/** The visits of one patient, newest day first. */
export const PatientVisits = Page(VisitView).meta({ id: 'PatientVisits' });
export type PatientVisits = z.infer<typeof PatientVisits>;

export const PatientVisitsQuery = PageQuery.extend({ patientId: Uuid });
export type PatientVisitsQuery = z.infer<typeof PatientVisitsQuery>;

export const Photo = z.object({ id: z.string(), mediaType: z.string() }).meta({ id: 'VisitPhoto' });
