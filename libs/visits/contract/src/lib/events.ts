import { CarriedObservations, DateField, eventSchema, InstantField } from '@ward/contract';
import * as z from 'zod';
import { Contact, Outcome } from './fields';

const ofPatient = {
  patientId: z.string(),
  episodeId: z.string(),
  providerId: z.string(),
  wardId: z.string(),
};

/** Visits of an episode were made, for days `from` to `to`. Subject: the episode. */
export const VisitPlanned = eventSchema(
  'visits.visit-planned.v1',
  z.object({ ...ofPatient, from: DateField, to: DateField, visitIds: z.array(z.string()) }),
);
export type VisitPlanned = ReturnType<typeof VisitPlanned.event>;

/** Who goes to a visit and when has changed; `staff` is empty when nobody is promised any more. */
export const VisitAssigned = eventSchema(
  'visits.visit-assigned.v1',
  z.object({
    ...ofPatient,
    visitId: z.string(),
    day: DateField,
    staff: z.array(z.string()),
    before: z.array(z.string()),
    startsAt: InstantField.nullable(),
    endsAt: InstantField.nullable(),
  }),
);
export type VisitAssigned = ReturnType<typeof VisitAssigned.event>;

/** A coordinator holds a visit's people and time against plans and repairs, or lets go. */
export const VisitPinned = eventSchema(
  'visits.visit-pinned.v1',
  z.object({ ...ofPatient, visitId: z.string(), day: DateField, isPinned: z.boolean() }),
);
export type VisitPinned = ReturnType<typeof VisitPinned.event>;

/** Somebody checked in. */
export const VisitStarted = eventSchema(
  'visits.visit-started.v1',
  z.object({ ...ofPatient, visitId: z.string(), day: DateField, at: InstantField, by: z.string() }),
);
export type VisitStarted = ReturnType<typeof VisitStarted.event>;

/** A visit was recorded or its record amended; `at` is the check-in: the contact that stops the referral's clock. */
export const VisitRecorded = eventSchema(
  'visits.visit-recorded.v1',
  z.object({
    ...ofPatient,
    visitId: z.string(),
    referralId: z.string().nullable(),
    referrerId: z.string().nullable(),
    day: DateField,
    contact: Contact,
    outcome: Outcome,
    at: InstantField,
    recordId: z.string(),
    recordedBy: z.string(),
    amends: z.string().nullable(),
    observations: CarriedObservations.nullable(),
  }),
);
export type VisitRecorded = ReturnType<typeof VisitRecorded.event>;

/** Visits were called off. Subject: the episode. */
export const VisitCancelled = eventSchema(
  'visits.visit-cancelled.v1',
  z.object({ ...ofPatient, visitIds: z.array(z.string()), reason: z.string() }),
);
export type VisitCancelled = ReturnType<typeof VisitCancelled.event>;

/** Somebody has seen what changed in their day. Subject: the person. */
export const ChangesSeen = eventSchema(
  'visits.changes-seen.v1',
  z.object({ personId: z.string(), providerId: z.string() }),
);
export type ChangesSeen = ReturnType<typeof ChangesSeen.event>;
