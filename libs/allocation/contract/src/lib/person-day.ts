import { DateField, InstantField } from '@ward/contract';
import * as z from 'zod';

/** A London day; today when none is named. */
export const PersonDayQuery = z.object({ day: DateField.optional() });
export type PersonDayQuery = z.infer<typeof PersonDayQuery>;

/** How many London days from `day` on go into the calendar. */
export const CalendarQuery = z.object({
  day: DateField.optional(),
  days: z.coerce.number().int().min(1).max(31).default(14),
});
export type CalendarQuery = z.infer<typeof CalendarQuery>;

/** What goes into a calendar: stands beside the download. */
export const CALENDAR_CONTENT =
  'Calendars are often shared, so an entry says only the kind of visit and the district, never who is visited. What you need at the door is in Homeward.';

/** One call on the way, with what the person needs at the door. */
export const PersonDayStop = z
  .object({
    visitId: z.string(),
    startsAt: InstantField,
    endsAt: InstantField,
    title: z.string(),
    contact: z.string(),
    status: z.string(),
    /** Estimated minutes from where they come from; null for a phone or video contact. */
    travelMinutes: z.number().int().nullable(),
    familyName: z.string(),
    givenName: z.string(),
    dateOfBirth: DateField,
    nhsNumber: z.string(),
    looksLike: z.boolean(),
    address: z.string().nullable(),
    postcode: z.string().nullable(),
    phone: z.string().nullable(),
    allergies: z.array(z.string()),
    alerts: z.array(z.string()),
    language: z.string().nullable(),
    interpreter: z.boolean(),
    access: z.string(),
    keySafe: z.string(),
    pets: z.string(),
    risks: z.string(),
    resuscitation: z.string(),
    /** Who goes as well. */
    others: z.array(z.string()),
  })
  .meta({ id: 'PersonDayStop' });
export type PersonDayStop = z.infer<typeof PersonDayStop>;

export const PersonDay = z
  .object({
    personId: z.string(),
    name: z.string(),
    day: DateField,
    asOf: InstantField,
    shifts: z.array(z.object({ from: InstantField, to: InstantField })),
    stops: z.array(PersonDayStop),
    /** Estimated minutes from the last call back to base. */
    minutesBack: z.number().int().nullable(),
  })
  .meta({ id: 'PersonDay' });
export type PersonDay = z.infer<typeof PersonDay>;
