import { DateField, InstantField, Profession, Uuid } from '@ward/contract';
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
    /**
     * When somebody could come first; null when nobody suitable has time in the days shown. plan: shown by putting the
     * visit into the day's plan without moving any other · draft: the same on a day whose visits mostly have nobody yet ·
     * estimate: from minutes left on shift alone.
     */
    earliestFirstVisit: z
      .object({
        from: InstantField,
        to: InstantField.nullable(),
        basis: z.enum(['plan', 'draft', 'estimate']),
        profession: Profession.nullable(),
        wardId: Uuid.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Offer' });
export type OfferView = z.infer<typeof OfferView>;
