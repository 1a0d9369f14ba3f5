import { DateField, InstantField, Page, PageQuery, Uuid, Words } from '@ward/contract';
import * as z from 'zod';
import { ScoreView } from './record-view';

export const WardListQuery = PageQuery.extend({
  wardId: Uuid.optional(),
  pathwayId: Uuid.optional(),
  show: z.enum(['all', 'at-risk', 'not-reviewed', 'leaving', 'in-hospital']).default('all'),
  limit: z.coerce.number().int().min(1).max(300).default(50),
});
export type WardListQuery = z.infer<typeof WardListQuery>;

/** One patient on the ward. `reasons` say in words why the line stands where it does. */
export const WardListLine = z
  .object({
    episodeId: Uuid,
    patientId: Uuid,
    nhsNumber: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    dateOfBirth: DateField,
    sex: z.string(),
    allergies: z.array(z.string()),
    alerts: z.array(z.string()),
    looksLike: z.boolean(),
    wardId: Uuid,
    wardName: z.string(),
    bedLabel: z.string().nullable(),
    pathwayName: z.string(),
    status: z.enum(['active', 'suspended']),
    admittedAt: InstantField,
    dayOfStay: z.number().int(),
    expectedDischarge: DateField,
    isPastExpected: z.boolean(),
    isOver14Days: z.boolean(),
    reasonOver14Days: z.string().nullable(),
    responsibleClinicianName: z.string().nullable(),
    score: ScoreView.nullable(),
    openAlerts: z.object({ count: z.number().int(), worst: z.string() }).nullable(),
    nextVisit: z.object({ visitId: Uuid, title: z.string(), from: InstantField, to: InstantField }).nullable(),
    overdueVisit: z.object({ visitId: Uuid, title: z.string(), to: InstantField }).nullable(),
    openTasks: z.number().int(),
    overdueTasks: z.number().int(),
    reviewedToday: z.boolean(),
    lastDecision: z.string().nullable(),
    risk: z.enum(['emergency', 'urgent', 'watch', 'steady']),
    reasons: z.array(Words(120)),
    /** Of the stay: sent back as `If-Match` by acts on this line. */
    version: z.number().int(),
  })
  .meta({ id: 'WardListLine' });
export type WardListLine = z.infer<typeof WardListLine>;

export const WardListPage = Page(WardListLine)
  .extend({
    asOf: InstantField,
    counts: z.object({
      all: z.number(),
      atRisk: z.number(),
      notReviewed: z.number(),
      leaving: z.number(),
      inHospital: z.number(),
    }),
  })
  .meta({ id: 'WardListPage' });
export type WardListPage = z.infer<typeof WardListPage>;
