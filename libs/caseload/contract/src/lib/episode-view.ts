import { DateField, InstantField, Uuid, Version, Words } from '@ward/contract';
import { DESTINATIONS } from '@ward/caseload/domain';
import * as z from 'zod';
import { CarePlanItem, Goal } from './care-plan';

export const Destination = z.enum(DESTINATIONS);

export const EpisodeView = z
  .object({
    id: Uuid,
    patientId: Uuid,
    referralId: Uuid,
    referrerId: Uuid,
    referrerName: z.string().nullable(),
    wardId: Uuid,
    wardName: z.string(),
    wardPhone: z.string(),
    pathwayId: Uuid,
    pathwayName: z.string(),
    bedId: Uuid.nullable(),
    bedLabel: z.string().nullable(),
    status: z.enum(['active', 'suspended', 'discharged']),
    direction: z.enum(['step-up', 'step-down']),
    source: z.string(),
    remotelyMonitored: z.boolean(),
    responsibleClinicianId: Uuid.nullable(),
    responsibleClinicianName: z.string().nullable(),
    admittedAt: InstantField,
    /** Whole London days since admission, until discharge. */
    dayOfStay: z.number().int(),
    expectedDischarge: DateField,
    isOver14Days: z.boolean(),
    reasonOver14Days: z.string().nullable(),
    suspendedAt: InstantField.nullable(),
    dischargedAt: InstantField.nullable(),
    destination: Destination.nullable(),
    version: Version,
  })
  .meta({ id: 'EpisodeView' });
export type EpisodeView = z.infer<typeof EpisodeView>;

export const CarePlanView = z
  .object({
    episodeId: Uuid,
    goals: z.array(Goal),
    items: z.array(CarePlanItem),
    changedAt: InstantField,
    changedByName: z.string(),
    version: Version,
  })
  .meta({ id: 'CarePlanView' });
export type CarePlanView = z.infer<typeof CarePlanView>;

export const ChangeCarePlan = z
  .object({ goals: z.array(Goal).max(20), items: z.array(CarePlanItem).max(30) })
  .meta({ id: 'ChangeCarePlan' });
export type ChangeCarePlan = z.infer<typeof ChangeCarePlan>;

const Reason = Words(500, 3, 'Say why, in a few words');

/** A named bed, or any free bed of the stay's pathway on the ward. */
export const MoveEpisode = z
  .object({ wardId: Uuid, bedId: Uuid.nullable().default(null), reason: Reason })
  .meta({ id: 'MoveEpisode' });
export type MoveEpisode = z.infer<typeof MoveEpisode>;

export const SuspendEpisode = z
  .object({
    wentAt: InstantField,
    hospital: Words(120).nullable().default(null),
    reason: Reason,
    keepBed: z.boolean(),
  })
  .meta({ id: 'SuspendEpisode' });
export type SuspendEpisode = z.infer<typeof SuspendEpisode>;

export const ResumeEpisode = z.object({ bedId: Uuid.nullable().default(null) }).meta({ id: 'ResumeEpisode' });
export type ResumeEpisode = z.infer<typeof ResumeEpisode>;

export const NameClinician = z.object({ personId: Uuid }).meta({ id: 'NameClinician' });
export type NameClinician = z.infer<typeof NameClinician>;

export const ExpectDischarge = z
  .object({ on: DateField, reason: Words(500).nullable().default(null) })
  .meta({ id: 'ExpectDischarge' });
export type ExpectDischarge = z.infer<typeof ExpectDischarge>;

export const DischargeEpisode = z
  .object({
    destination: Destination,
    leftAt: InstantField,
    note: Words(1000).default(''),
    reasonOver14Days: Words(500).nullable().default(null),
  })
  .meta({ id: 'DischargeEpisode' });
export type DischargeEpisode = z.infer<typeof DischargeEpisode>;

/** The board round's look at one patient: what was decided, and from it a task and an expected day if there is one. */
export const ReviewEpisode = z
  .object({ id: Uuid, decision: Words(1000, 3, 'Say what was decided') })
  .meta({ id: 'ReviewEpisode' });
export type ReviewEpisode = z.infer<typeof ReviewEpisode>;

export const ReviewView = z
  .object({ id: Uuid, day: DateField, decision: z.string(), reviewedAt: InstantField, reviewedBy: z.string() })
  .meta({ id: 'ReviewView' });
export type ReviewView = z.infer<typeof ReviewView>;
