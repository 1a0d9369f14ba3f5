import type { Id, Instant, LondonDate } from '@ward/kernel';

export type VisitId = Id<'visit'>;
export type NeedId = Id<'visit-need'>;
export type PersonId = Id<'person'>;
export type EpisodeId = Id<'episode'>;
export type PatientId = Id<'patient'>;

export const CONTACTS = ['face-to-face', 'phone', 'video'] as const;
export type Contact = (typeof CONTACTS)[number];

/** How a visit ended, told by the person who was there. */
export const OUTCOMES = ['done', 'no-access', 'refused', 'deferred'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const VISIT_STATUSES = ['planned', 'under-way', ...OUTCOMES, 'cancelled'] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

/** Why a visit was called off: by a coordinator, or because of what happened to the stay or its plan. */
export const CANCELLED_BECAUSE = ['by-hand', 'plan-changed', 'stay-suspended', 'stay-ended'] as const;
export type CancelledBecause = (typeof CANCELLED_BECAUSE)[number];

/** Somebody promised to a visit, from when to when. Everyone at a joint visit has the same times. */
export interface Assignment {
  readonly personId: PersonId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** One meeting of staff and patient. */
export interface Visit {
  readonly id: VisitId;
  readonly needId: NeedId;
  readonly episodeId: EpisodeId;
  readonly patientId: PatientId;
  readonly day: LondonDate;
  readonly title: string;
  /** The earliest start and the latest end the care plan allows. */
  readonly window: { readonly from: Instant; readonly to: Instant };
  readonly minutes: number;
  readonly contact: Contact;
  readonly skills: readonly string[];
  /** How many people must be there together. */
  readonly staffCount: number;
  readonly minGapMinutes: number | null;
  readonly priority: number;
  readonly status: VisitStatus;
  readonly assignments: readonly Assignment[];
  /** A coordinator holds its people and time: no plan or repair may move it. */
  readonly isPinned: boolean;
  readonly version: number;
}

/**
 * What a visit may become. A cancelled visit may still be recorded: a nurse without signal may have been there before
 * she could hear of it, and what was done must not be lost; and it is planned again when the stay resumes. The outcome of a record may be corrected.
 */
const MAY_BECOME: Readonly<Record<VisitStatus, readonly VisitStatus[]>> = {
  planned: ['under-way', 'cancelled', ...OUTCOMES],
  'under-way': OUTCOMES,
  done: OUTCOMES,
  'no-access': OUTCOMES,
  refused: OUTCOMES,
  deferred: OUTCOMES,
  cancelled: ['planned', ...OUTCOMES],
};

export function mayBecome(from: VisitStatus, to: VisitStatus): boolean {
  return MAY_BECOME[from].includes(to);
}

/** Whether somebody has said how the visit went. */
export function isRecorded(status: VisitStatus): status is Outcome {
  return OUTCOMES.some((outcome) => outcome === status);
}
