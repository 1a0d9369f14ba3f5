import { DateField, InstantField, Profession } from '@ward/contract';
import * as z from 'zod';
import { TravelMode } from './roster';

const LONGEST_DAYS = 93;
const DAY = 86_400_000;

/** London days, both counted. */
export const MileagePeriod = z
  .object({ from: DateField, to: DateField })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day is before the first' })
  .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / DAY < LONGEST_DAYS, {
    path: ['from'],
    message: 'Choose three months at most',
  });
export type MileagePeriod = z.infer<typeof MileagePeriod>;

/** What is counted: stands on the screen above the numbers. */
export const MILEAGE_DEFINITION =
  'Miles to face-to-face visits, by London day: from the person’s base to the first visit, from visit to visit in the order of check-in (the planned order where nothing is recorded), and back to base. The distance is an estimate along the roads by how the person travels, not what a meter read. Cancelled visits and visits at an address without a known place are left out.';

const personFields = {
  personId: z.string(),
  name: z.string(),
  profession: Profession,
  travelMode: TravelMode,
  visits: z.number().int(),
  miles: z.number(),
};

export const PersonMileage = z.object({ ...personFields, days: z.number().int() }).meta({ id: 'PersonMileage' });
export type PersonMileage = z.infer<typeof PersonMileage>;

export const Mileage = z
  .object({
    from: DateField,
    to: DateField,
    miles: z.number(),
    /** Visits whose place is not known: no number counts them. */
    withoutPlace: z.number().int(),
    people: z.array(PersonMileage),
  })
  .meta({ id: 'Mileage' });
export type Mileage = z.infer<typeof Mileage>;

/** One way, between districts: no address and no patient. */
export const MileageLeg = z
  .object({
    from: z.string(),
    to: z.string(),
    at: InstantField.nullable(),
    isRecorded: z.boolean(),
    miles: z.number(),
  })
  .meta({ id: 'MileageLeg' });

export const MileageDay = z
  .object({ day: DateField, visits: z.number().int(), miles: z.number(), legs: z.array(MileageLeg) })
  .meta({ id: 'MileageDay' });
export type MileageDay = z.infer<typeof MileageDay>;

/** The list behind one person's miles. */
export const PersonMileageDays = z
  .object({ ...personFields, from: DateField, to: DateField, days: z.array(MileageDay) })
  .meta({ id: 'PersonMileageDays' });
export type PersonMileageDays = z.infer<typeof PersonMileageDays>;
