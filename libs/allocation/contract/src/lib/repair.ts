import { DateField, InstantField, Uuid, Version, Words } from '@ward/contract';
import * as z from 'zod';
import { AbsenceReason, TravelMode } from './roster';

/** A visit beside the care plan that has to be fitted into the day that runs; `id` is made by the screen. */
export const UrgentVisit = z
  .object({
    id: Uuid,
    episodeId: Uuid,
    title: Words(120, 3, 'Say what the visit is for'),
    minutes: z.number().int().min(5, 'At least 5 minutes').max(240, 'At most 240 minutes'),
    contact: z.enum(['face-to-face', 'phone', 'video']).default('face-to-face'),
    skills: z.array(z.string().max(60)).max(10).default([]),
    /** From when on somebody may come, and by when it must be over. */
    from: InstantField,
    to: InstantField,
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'It must be over after it may begin' })
  .meta({ id: 'UrgentVisit' });
export type UrgentVisit = z.infer<typeof UrgentVisit>;

/** What disturbed a day: one kind for each dialog. */
export const RepairCause = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('away'),
      personId: Uuid,
      from: InstantField,
      to: InstantField,
      reason: AbsenceReason.default('sickness'),
    }),
    z.object({ kind: z.literal('urgent'), visit: UrgentVisit }),
    z.object({ kind: z.literal('late'), personId: Uuid, minutes: z.number().int().min(5).max(480) }),
    z.object({ kind: z.literal('no-car'), personId: Uuid, travelMode: TravelMode }),
  ])
  .meta({ id: 'RepairCause' });
export type RepairCause = z.infer<typeof RepairCause>;

/** Somebody to ring: their promise changes. The carer is rung when there is one to ring. */
export const Call = z
  .object({
    patientId: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    phone: z.string().nullable(),
    carer: z.object({ name: z.string(), phone: z.string() }).nullable(),
    visitIds: z.array(z.string()),
  })
  .meta({ id: 'RepairCall' });
export type Call = z.infer<typeof Call>;

export const RungUp = z.object({ patientId: z.string(), at: InstantField, byName: z.string() }).meta({ id: 'RungUp' });
export type RungUp = z.infer<typeof RungUp>;

/** A visit under way that ends later than promised. */
export const Overrun = z.object({ visitId: z.string(), version: Version, endsAt: InstantField });
export type Overrun = z.infer<typeof Overrun>;

/** Asks how a disturbed day is mended. Nothing of it holds before it is accepted, the cause neither. */
export const ProposeRepair = z
  .object({ id: Uuid, day: DateField, wardId: Uuid.nullable().default(null), cause: RepairCause })
  .meta({ id: 'ProposeRepair' });
export type ProposeRepair = z.infer<typeof ProposeRepair>;

/** Somebody on the call list was reached, or was not after all. */
export const RingUp = z.object({ patientId: Uuid, isRung: z.boolean() }).meta({ id: 'RingUp' });
export type RingUp = z.infer<typeof RingUp>;

/** A start so many minutes from the promised one is another hour to the patient: they are rung up. */
export const SAME_HOUR_MINUTES = 30;
