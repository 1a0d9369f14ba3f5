import { DateField, eventSchema, InstantField, Uuid, Version } from '@ward/contract';
import * as z from 'zod';
import { TravelBasis } from './travel-basis';
import { Call, Overrun, RepairCause, RungUp, UrgentVisit } from './repair';

/**
 * How hard a search holds on to what is promised already. keep: promised visits stay as they are, only the others are
 * placed · prefer: a promise may change where that wins more than it disturbs · free: the day is made anew.
 */
export const PlanHold = z.enum(['keep', 'prefer', 'free']);
export type PlanHold = z.infer<typeof PlanHold>;

/** Asks for a plan of a day: of a ward or all, of these visits or people only, within so many seconds. */
export const StartPlanRun = z
  .object({
    id: Uuid,
    day: DateField,
    wardId: Uuid.nullable().default(null),
    visitIds: z.array(Uuid).min(1, 'Choose at least one visit').max(3000).nullable().default(null),
    personIds: z.array(Uuid).min(1, 'Choose at least one person').max(500).nullable().default(null),
    hold: PlanHold.default('prefer'),
    seconds: z.number().int().min(1, 'Give it at least a second').max(120, 'Give it at most 2 minutes').default(15),
  })
  .meta({ id: 'StartPlanRun' });
export type StartPlanRun = z.infer<typeof StartPlanRun>;

export const PLAN_RUN_STATUSES = ['waiting', 'searching', 'ready', 'accepted', 'left', 'failed'] as const;
export const PlanRunStatus = z.enum(PLAN_RUN_STATUSES);
export type PlanRunStatus = z.infer<typeof PlanRunStatus>;

/** What a plan is worth, in the order in which it counts. Minutes are whole. */
export const PlanFigures = z
  .object({
    unallocated: z.number(),
    lateMinutes: z.number(),
    changes: z.number(),
    unfamiliar: z.number(),
    travelMinutes: z.number(),
    overtimeMinutes: z.number(),
  })
  .meta({ id: 'PlanFigures' });
export type PlanFigures = z.infer<typeof PlanFigures>;

export const PlanProgress = z.object({ second: z.number(), figures: PlanFigures }).meta({ id: 'PlanProgress' });
export type PlanProgress = z.infer<typeof PlanProgress>;

const Placement = z.object({
  people: z.array(z.object({ personId: z.string(), name: z.string() })),
  startsAt: InstantField,
});

/** One visit that would be done otherwise: by whom and when, now and then. */
export const PlanChange = z
  .object({
    visitId: z.string(),
    version: Version,
    patientId: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    nhsNumber: z.string(),
    dateOfBirth: DateField,
    title: z.string(),
    minutes: z.number().int(),
    kind: z.enum(['placed', 'other-person', 'other-time', 'taken-off']),
    before: Placement.nullable(),
    after: Placement.nullable(),
  })
  .meta({ id: 'PlanChange' });
export type PlanChange = z.infer<typeof PlanChange>;

/** A visit that nobody can come to, why, and what would make room; every suggestion was tried on the whole day. */
export const PlanGap = z
  .object({
    visitId: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    title: z.string(),
    reasons: z.array(z.string()),
    suggestions: z.array(z.string()),
  })
  .meta({ id: 'PlanGap' });
export type PlanGap = z.infer<typeof PlanGap>;

/** What a search came to. Nothing of it holds before somebody accepts it. */
export const PlanProposal = z.object({
  before: PlanFigures,
  after: PlanFigures,
  changes: z.array(PlanChange),
  gaps: z.array(PlanGap),
  /** Absent in proposals that were made before journeys could be measured. */
  travel: TravelBasis.optional(),
  /** Whom to ring, when promises change. */
  calls: z.array(Call).default([]),
  /** Visits under way that end later than promised. */
  overruns: z.array(Overrun).default([]),
});
export type PlanProposal = z.infer<typeof PlanProposal>;

export const PlanRunView = z
  .object({
    id: z.string(),
    day: DateField,
    wardId: z.string().nullable(),
    hold: PlanHold,
    seconds: z.number().int(),
    status: PlanRunStatus,
    startedByName: z.string(),
    startedAt: InstantField,
    endedAt: InstantField.nullable(),
    fault: z.string().nullable(),
    progress: z.array(PlanProgress),
    proposal: PlanProposal.nullable(),
    /** What disturbed the day, when this mends it; null for a plan that somebody asked for. */
    cause: RepairCause.nullable(),
    rung: z.array(RungUp),
    version: Version,
  })
  .meta({ id: 'PlanRun' });
export type PlanRunView = z.infer<typeof PlanRunView>;

/** Takes all of a proposal, or the named visits of it. */
export const AcceptPlanRun = z
  .object({ visitIds: z.array(Uuid).min(1, 'Choose at least one change').max(3000).nullable().default(null) })
  .meta({ id: 'AcceptPlanRun' });
export type AcceptPlanRun = z.infer<typeof AcceptPlanRun>;

export const PlanRunQuery = z.object({ day: DateField });

/** A search began, came further, ended, was taken or left. Subject: the run. */
export const PlanRunChanged = eventSchema(
  'allocation.plan-run-changed.v1',
  z.object({ runId: z.string(), day: DateField, status: PlanRunStatus }),
);
export type PlanRunChanged = ReturnType<typeof PlanRunChanged.event>;

/**
 * A coordinator took (part of) a plan: these visits are now promised so. Visits makes it true or refuses all of it.
 * `restores`: an acceptance is taken back, cautions were accepted before. `urgent` is a visit to be made first,
 * `overruns` end later than promised.
 */
export const PlanAccepted = eventSchema(
  'allocation.plan-accepted.v1',
  z.object({
    runId: z.string(),
    day: DateField,
    assignments: z.array(
      z.object({
        visitId: z.string(),
        version: Version,
        staff: z.array(z.string()),
        startsAt: InstantField.nullable(),
      }),
    ),
    restores: z.boolean().default(false),
    urgent: UrgentVisit.nullable().default(null),
    overruns: z.array(Overrun).default([]),
  }),
);
export type PlanAccepted = ReturnType<typeof PlanAccepted.event>;
