import { DateField, eventSchema, InstantField, Uuid } from '@ward/contract';
import * as z from 'zod';

/** Tells the staff of these wards their day. `leavingUnallocated`: so many visits that nobody has were seen and accepted. */
export const PublishDay = z
  .object({
    wardIds: z.array(Uuid).min(1, 'Choose at least one ward').max(50),
    leavingUnallocated: z.number().int().min(0).default(0),
  })
  .meta({ id: 'PublishDay' });
export type PublishDay = z.infer<typeof PublishDay>;

export const Publication = z
  .object({
    day: DateField,
    wards: z.array(z.object({ wardId: z.string(), publishedAt: InstantField, publishedByName: z.string() })),
  })
  .meta({ id: 'Publication' });
export type Publication = z.infer<typeof Publication>;

/** A coordinator told the staff a day. Visits shows it to them, or refuses when it cannot be done as it is. Subject: the provider. */
export const PlanPublished = eventSchema(
  'allocation.plan-published.v1',
  z.object({ providerId: z.string(), day: DateField, wardIds: z.array(z.string()), publishedAt: InstantField }),
);
export type PlanPublished = ReturnType<typeof PlanPublished.event>;
