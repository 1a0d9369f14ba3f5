import { DateField, InstantField, Page, PageQuery, Uuid } from '@ward/contract';
import * as z from 'zod';

/** Every number of the service page: what it is called, and exactly what is counted. */
export const FIGURES = {
  'patients-now': {
    label: 'Patients on the ward now',
    definition: 'Open stays at this moment, patients in hospital with a kept bed included.',
  },
  'staffed-beds': { label: 'Staffed beds', definition: 'Beds that are staffed at this moment.' },
  'occupancy-now': {
    label: 'Occupancy now',
    definition: 'Patients on the ward divided by staffed beds. The aim is above 80 %; over 100 % is a breach.',
  },
  admissions: { label: 'Admissions', definition: 'Stays that began in the period.' },
  discharges: { label: 'Discharges', definition: 'Stays that ended in the period, whatever the destination.' },
  'step-up': {
    label: 'Step-up admissions',
    definition: 'Stays that began in the period and avoided an attendance or admission, as a share of all admissions.',
  },
  'stay-days': {
    label: 'Length of stay',
    definition: 'Median days from admission to discharge, of stays that ended in the period.',
  },
  'over-14-days': {
    label: 'Stays over 14 days',
    definition: 'Stays that ended in the period and lasted more than 14 days. Each has its reason.',
  },
  'to-hospital': {
    label: 'Discharged to hospital',
    definition: 'Stays that ended in the period with hospital as the destination.',
  },
  contacts: {
    label: 'Contacts',
    definition: 'Visits of the period that were done, counted by the time of check-in: at home, by phone and by video.',
  },
  'two-hour': {
    label: '2-hour standard',
    definition:
      'Urgent referrals in scope of the standard that were received in the period, not declined, redirected or withdrawn, and seen before their clock ended, divided by all of them whose clock has ended or which were seen. The standard is at least 70 %.',
  },
  declined: {
    label: 'Declined, redirected or withdrawn',
    definition: 'Referrals received in the period that left without admission, by their reason.',
  },
  overdue: {
    label: 'Overdue referrals',
    definition: 'Referrals waiting for a decision at this moment whose clock has ended.',
  },
} as const;
export type FigureKey = keyof typeof FIGURES;
export const FIGURE_KEYS = Object.keys(FIGURES) as [FigureKey, ...FigureKey[]];

const LONGEST_PERIOD_DAYS = 366;

export const ServicePeriod = z
  .object({ from: DateField, to: DateField, wardId: Uuid.optional() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day is before the first' })
  .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 < LONGEST_PERIOD_DAYS, {
    path: ['from'],
    message: 'Choose a year at most',
  });
export type ServicePeriod = z.infer<typeof ServicePeriod>;

const Group = z.object({ name: z.string(), count: z.number().int() });

export const ServiceFigures = z
  .object({
    asOf: InstantField,
    patientsNow: z.number().int(),
    staffedBeds: z.number().int(),
    occupancyPercent: z.number().nullable(),
    occupancyMark: z.enum(['below-target', 'on-target', 'breach', 'no-beds']),
    admissions: z.number().int(),
    stepUp: z.number().int(),
    discharges: z.number().int(),
    medianStayDays: z.number().nullable(),
    over14Days: z.number().int(),
    toHospital: z.number().int(),
    contacts: z.number().int(),
    contactsByType: z.array(Group),
    contactsByProfession: z.array(Group),
    admissionsByPathway: z.array(Group),
    twoHour: z.object({ due: z.number().int(), met: z.number().int(), percent: z.number().nullable() }),
    declinedByReason: z.array(Group),
    declinedByReferrer: z.array(Group),
    declined: z.number().int(),
    overdue: z.number().int(),
    days: z.array(
      z.object({
        day: DateField,
        patients: z.number().int(),
        staffed: z.number().int(),
        percent: z.number().nullable(),
        admissions: z.number().int(),
        discharges: z.number().int(),
        contacts: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'ServiceFigures' });
export type ServiceFigures = z.infer<typeof ServiceFigures>;

export const ServiceListQuery = z.object({
  ...ServicePeriod.shape,
  ...PageQuery.shape,
  figure: z.enum(FIGURE_KEYS),
});
export type ServiceListQuery = z.infer<typeof ServiceListQuery>;

/** A row behind a number. It names no patient: the record opens from it for those who care for the patient. */
export const ServiceRow = z
  .object({
    id: Uuid,
    at: InstantField,
    patientId: Uuid.nullable(),
    ward: z.string(),
    pathway: z.string(),
    what: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'ServiceRow' });
export type ServiceRow = z.infer<typeof ServiceRow>;

export const ServiceRows = Page(ServiceRow).meta({ id: 'ServiceRows' });
export type ServiceRows = z.infer<typeof ServiceRows>;
