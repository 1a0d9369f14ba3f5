import { PLACE_PRECISIONS } from '@ward/caseload/domain';
import { DateField, InstantField, Page, PageQuery, Uuid, Version, Words } from '@ward/contract';
import * as z from 'zod';
import { SetBy } from './details';
import { EpisodeView } from './episode-view';
import { LetterLine } from './letter';
import { EntryKind, NewRecordEntry, PatientDetails, PatientIdentity } from './patient';
import { TaskView } from './task';

export const PatientView = PatientIdentity.extend({
  ...PatientDetails.shape,
  preferences: PatientDetails.shape.preferences.partial(),
  home: PatientDetails.shape.home.partial(),
  consent: PatientDetails.shape.consent.partial(),
  postcode: z.string().nullable(),
  /** How well the place is known: the door, or the middle of the postcode's sector or district. */
  placePrecision: z.enum(PLACE_PRECISIONS).nullable(),
  id: Uuid,
  nhsNumber: z.string(),
  gpName: z.string().nullable(),
  gpPhone: z.string().nullable(),
  allergies: z.array(z.string()),
  alerts: z.array(z.string()),
  looksLike: z.boolean(),
  version: Version,
}).meta({ id: 'PatientView' });
export type PatientView = z.infer<typeof PatientView>;

export const RecordEntryView = NewRecordEntry.extend({
  text: z.string(),
  details: z.record(z.string(), z.string()),
  kind: EntryKind,
  status: z.enum(['active', 'ended', 'entered-in-error']),
  reason: z.string().nullable(),
  recordedAt: InstantField,
  recordedBy: z.string(),
  replaces: Uuid.nullable(),
}).meta({ id: 'RecordEntryView' });
export type RecordEntryView = z.infer<typeof RecordEntryView>;

export const CorrectEntry = NewRecordEntry.omit({ kind: true })
  .extend({ reason: Words(300, 3, 'Say what was wrong') })
  .meta({ id: 'CorrectEntry' });
export type CorrectEntry = z.infer<typeof CorrectEntry>;

export const CloseEntry = z
  .object({ status: z.enum(['ended', 'entered-in-error']), reason: Words(300, 3, 'Say why') })
  .meta({ id: 'CloseEntry' });
export type CloseEntry = z.infer<typeof CloseEntry>;

/** The newest NEWS2 with its age. `total` is null while a parameter is missing. */
export const ScoreView = z
  .object({
    total: z.number().int().nullable(),
    band: z.string().nullable(),
    takenAt: InstantField,
    nextDueAt: InstantField.nullable(),
    missing: z.array(z.string()),
    isStale: z.boolean(),
  })
  .meta({ id: 'LatestScore' });
export type ScoreView = z.infer<typeof ScoreView>;

/** The patient in one screen. */
export const PatientRecord = z
  .object({
    patient: PatientView,
    /** Who last changed the details, and the two agreements among them. Staff only. */
    detailsSet: z.object({ any: SetBy, escalationPlan: SetBy, consent: SetBy }),
    entries: z.array(RecordEntryView),
    episodes: z.array(EpisodeView),
    score: ScoreView.nullable(),
    alerts: z.object({ count: z.number().int(), worst: z.string() }).nullable(),
    tasks: z.array(TaskView),
    letters: z.array(LetterLine),
    referrals: z.array(
      z.object({ id: Uuid, number: z.string(), status: z.string(), receivedAt: InstantField, pathwayName: z.string() }),
    ),
  })
  .meta({ id: 'PatientRecord' });
export type PatientRecord = z.infer<typeof PatientRecord>;

export const TimelineKind = z.enum(['stay', 'visit', 'review', 'referral', 'letter', 'task', 'entry', 'observations']);

export const TimelineItem = z
  .object({
    id: z.string(),
    at: InstantField,
    kind: TimelineKind,
    title: z.string(),
    words: z.string(),
    by: z.string().nullable(),
  })
  .meta({ id: 'TimelineItem' });
export type TimelineItem = z.infer<typeof TimelineItem>;

export const Timeline = Page(TimelineItem).meta({ id: 'Timeline' });
export type Timeline = z.infer<typeof Timeline>;
export const TimelineQuery = PageQuery;

/** A visit of this patient: planned, under way or over. */
export const PatientVisitLine = z
  .object({
    visitId: Uuid,
    day: DateField,
    windowFrom: InstantField,
    windowTo: InstantField,
    title: z.string(),
    contact: z.string(),
    minutes: z.number().int(),
    status: z.string(),
    staff: z.array(z.string()),
    outcome: z.string().nullable(),
  })
  .meta({ id: 'PatientVisitLine' });
export type PatientVisitLine = z.infer<typeof PatientVisitLine>;
export const PatientVisitLines = Page(PatientVisitLine).meta({ id: 'PatientVisitLines' });
export type PatientVisitLines = z.infer<typeof PatientVisitLines>;
