import { type Id, type Instant, isBefore, minutesBetween, ok, refuse, type Result } from '@ward/kernel';
import { isRecorded, mayBecome, type Outcome, type PersonId, type Visit, type VisitStatus } from './visit';

export type RecordId = Id<'visit-record'>;

export interface MedicineGiven {
  readonly name: string;
  readonly dose: string;
  readonly route: string;
  readonly givenAt: Instant;
  /** Why it was not given, or null when it was. */
  readonly withheld: string | null;
}

/** What the person at the visit says of it. Never changed: a correction is a new record that names the old. */
export interface VisitRecord {
  readonly id: RecordId;
  readonly recordedBy: PersonId;
  readonly checkedInAt: Instant;
  readonly checkedOutAt: Instant;
  readonly outcome: Outcome;
  /** Why it was not done; null when it was. */
  readonly reason: string | null;
  readonly nextStep: string | null;
  readonly notes: string;
  readonly interventions: readonly string[];
  readonly medicines: readonly MedicineGiven[];
  readonly replaces: RecordId | null;
  /** Why an earlier record is corrected. */
  readonly correction: string | null;
}

export type RecordRefusal =
  | { readonly code: 'visits/already-recorded'; readonly visitStatus: VisitStatus }
  | { readonly code: 'visits/cancelled-meanwhile' }
  | { readonly code: 'visits/ends-before-it-begins' }
  | { readonly code: 'visits/in-the-future' }
  | { readonly code: 'visits/says-no-reason'; readonly outcome: Outcome };

export type AmendRefusal =
  RecordRefusal | { readonly code: 'visits/nothing-to-amend' } | { readonly code: 'visits/amended-meanwhile' };

/** Minutes by which the clock of a phone may be ahead of ours before a time is taken for a mistake. */
const CLOCK_SLACK = 5;

/** Begins a planned visit at the door. */
export function checkIn(
  visit: Visit,
): Result<Visit, { readonly code: 'visits/not-planned'; readonly visitStatus: VisitStatus }> {
  if (!mayBecome(visit.status, 'under-way')) return refuse({ code: 'visits/not-planned', visitStatus: visit.status });
  return ok({ ...visit, status: 'under-way' });
}

/** Takes the first record of a visit. One that was cancelled meanwhile is taken only when told that it took place. */
export function recordVisit(
  visit: Visit,
  record: VisitRecord,
  { at, tookPlace }: { readonly at: Instant; readonly tookPlace: boolean },
): Result<Visit, RecordRefusal> {
  if (isRecorded(visit.status)) return refuse({ code: 'visits/already-recorded', visitStatus: visit.status });
  if (visit.status === 'cancelled' && !tookPlace) return refuse({ code: 'visits/cancelled-meanwhile' });
  return stated(visit, record, at);
}

/** Corrects the current record by a new one; the old one stays and is named. */
export function amendRecord(
  visit: Visit,
  current: RecordId | null,
  record: VisitRecord,
  at: Instant,
): Result<Visit, AmendRefusal> {
  if (!isRecorded(visit.status) || current === null) return refuse({ code: 'visits/nothing-to-amend' });
  if (record.replaces !== current) return refuse({ code: 'visits/amended-meanwhile' });
  return stated(visit, record, at);
}

function stated(visit: Visit, record: VisitRecord, at: Instant): Result<Visit, RecordRefusal> {
  if (isBefore(record.checkedOutAt, record.checkedInAt)) return refuse({ code: 'visits/ends-before-it-begins' });
  if (minutesBetween(at, record.checkedOutAt) > CLOCK_SLACK) return refuse({ code: 'visits/in-the-future' });
  if (record.outcome !== 'done' && !record.reason)
    return refuse({ code: 'visits/says-no-reason', outcome: record.outcome });
  return ok({ ...visit, status: record.outcome });
}
