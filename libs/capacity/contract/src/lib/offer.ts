import { DateField, InstantField, Uuid } from '@ward/contract';
import * as z from 'zod';

/** What the ward can offer for one pathway and postcode district, right now: shown beside the referral form and in triage. */
export const OfferView = z
  .object({
    asOf: InstantField,
    pathwayId: Uuid,
    pathwayName: z.string(),
    /** Null without a district; false when no ward serves it. */
    inCatchment: z.boolean().nullable(),
    wards: z.array(
      z.object({
        wardId: Uuid,
        name: z.string(),
        phone: z.string(),
        servesPostcode: z.boolean().nullable(),
        freeBeds: z.number().int(),
        heldBeds: z.number().int(),
        staffedBeds: z.number().int(),
      }),
    ),
    freeBeds: z.number().int(),
    /** Minutes on shift less the minutes of planned visits, by skill that the pathway asks for. */
    days: z.array(
      z.object({
        day: DateField,
        minutes: z.array(
          z.object({
            skill: z.string(),
            onShift: z.number().int(),
            planned: z.number().int(),
            free: z.number().int(),
          }),
        ),
      }),
    ),
    /** An estimate from minutes left on shift, not a promise; null when nobody suitable has minutes left in the days shown. */
    earliestFirstVisit: z.object({ from: InstantField, basis: z.literal('estimate') }).nullable(),
  })
  .meta({ id: 'Offer' });
export type OfferView = z.infer<typeof OfferView>;
