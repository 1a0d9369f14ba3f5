import { CarriedObservations, DateField, InstantField, Uuid, WallTimeField, Words } from '@ward/contract';
import * as z from 'zod';
import { CautionKind, Contact, MedicineGiven, Outcome } from './fields';

/** Who goes, and when. For a joint visit everyone is named: all are assigned or none. */
export const AssignVisit = z
  .object({
    staff: z.array(Uuid).min(1, 'Choose who goes').max(3),
    startsAt: InstantField,
    despite: z.array(CautionKind).default([]),
  })
  .meta({ id: 'AssignVisit' });
export type AssignVisit = z.infer<typeof AssignVisit>;

export const CancelVisit = z
  .object({ reason: Words(300, 3, 'Say why the visit is called off') })
  .meta({ id: 'CancelVisit' });
export type CancelVisit = z.infer<typeof CancelVisit>;

/** One visit beside the care plan, e.g. an urgent one. */
export const AddVisit = z
  .object({
    id: Uuid,
    episodeId: Uuid,
    title: Words(120, 3, 'Say what the visit is for'),
    type: Words(60).default('extra'),
    minutes: z.number().int().min(5, 'At least 5 minutes').max(240, 'At most 240 minutes'),
    contact: Contact,
    skills: z.array(z.string().max(60)).max(10).default([]),
    staffCount: z.number().int().min(1).max(3).default(1),
    day: DateField,
    from: WallTimeField,
    to: WallTimeField,
    priority: z.number().int().min(1).max(100).default(50),
  })
  .meta({ id: 'AddVisit' });
export type AddVisit = z.infer<typeof AddVisit>;

export const CheckIn = z.object({ at: InstantField }).meta({ id: 'CheckIn' });
export type CheckIn = z.infer<typeof CheckIn>;

const said = {
  id: Uuid,
  checkedInAt: InstantField,
  checkedOutAt: InstantField,
  outcome: Outcome,
  reason: Words(500).nullable().default(null),
  nextStep: Words(500).nullable().default(null),
  notes: Words(10_000).default(''),
  interventions: z.array(Words(200, 1)).max(40).default([]),
  medicines: z.array(MedicineGiven).max(40).default([]),
};

/** What happened at a visit, from check-in to check-out. `tookPlace`: recorded although it was cancelled meanwhile. */
export const RecordVisit = z
  .object({
    ...said,
    observations: CarriedObservations.nullable().default(null),
    tookPlace: z.boolean().default(false),
  })
  .meta({ id: 'RecordVisit' });
export type RecordVisit = z.infer<typeof RecordVisit>;

/** A corrected record. The one it replaces is kept and shown. */
export const AmendVisitRecord = z
  .object({ ...said, replaces: Uuid, correction: Words(500, 3, 'Say what is corrected and why') })
  .meta({ id: 'AmendVisitRecord' });
export type AmendVisitRecord = z.infer<typeof AmendVisitRecord>;

/** Which changes of their own day somebody has seen, and in which state: one that changed again since stays. */
export const SeeChanges = z
  .object({
    seen: z
      .array(z.object({ id: Uuid, changedAt: InstantField }))
      .min(1)
      .max(500),
  })
  .meta({ id: 'SeeChanges' });
export type SeeChanges = z.infer<typeof SeeChanges>;

export const SeenChanges = z.object({ seen: z.array(z.string()) }).meta({ id: 'SeenChanges' });
export type SeenChanges = z.infer<typeof SeenChanges>;
