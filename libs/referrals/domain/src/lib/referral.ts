import { ok, type Id, type Instant, type Result } from '@ward/kernel';

/** two-hour: seen within two hours of receipt · same-day · next-day. */
export const URGENCIES = ['two-hour', 'same-day', 'next-day'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** step-up avoids an admission, step-down shortens one. */
export const DIRECTIONS = ['step-up', 'step-down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const SOURCES = [
  'gp',
  'ambulance',
  '111',
  'care-home',
  'emergency-department',
  'hospital-ward',
  'community-team',
] as const;
export type Source = (typeof SOURCES)[number];

export const STATUSES = ['received', 'accepted', 'declined', 'redirected', 'withdrawn'] as const;
export type Status = (typeof STATUSES)[number];

/** A clinician looks at it now; lapses so that nothing rests with somebody who went home. */
export interface Claim {
  readonly by: string;
  readonly until: Instant;
}

export interface Decision {
  readonly by: string;
  readonly at: Instant;
}

interface Asked {
  readonly id: Id<'referral'>;
  readonly urgency: Urgency;
  readonly receivedAt: Instant;
  readonly clockEndsAt: Instant;
  /** The first contact with the patient: stops the clock. */
  readonly firstContactAt: Instant | null;
  /** Since when a question to the referrer is open. */
  readonly askedAt: Instant | null;
  /** The last change that the referrer should hear of. */
  readonly changedAt: Instant;
}

export type Received = Asked & { readonly status: 'received'; readonly claim: Claim | null };
export type Decided = Asked & { readonly status: Exclude<Status, 'received'>; readonly decision: Decision };
export type Referral = Received | Decided;

export type AlreadyDecided = {
  readonly code: 'referrals/already-decided';
  readonly decidedAs: Decided['status'];
  readonly decidedBy: string;
  readonly decidedAt: Instant;
};

/** Whether a decision may still be taken; the one who comes second is told who decided and when. */
export function undecided(referral: Referral): Result<Received, AlreadyDecided> {
  if (referral.status === 'received') return ok(referral);
  return {
    ok: false,
    error: {
      code: 'referrals/already-decided',
      decidedAs: referral.status,
      decidedBy: referral.decision.by,
      decidedAt: referral.decision.at,
    },
  };
}

export function decide(
  { id, urgency, receivedAt, clockEndsAt, firstContactAt }: Received,
  status: Decided['status'],
  { by, at }: Decision,
): Decided {
  return {
    id,
    urgency,
    receivedAt,
    clockEndsAt,
    firstContactAt,
    status,
    decision: { by, at },
    askedAt: null,
    changedAt: at,
  };
}
