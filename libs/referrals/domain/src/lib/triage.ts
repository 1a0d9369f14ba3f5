import { ok, plusMinutes, refuse, type Instant, type Result } from '@ward/kernel';
import {
  unmetCriteria,
  type CriteriaRefusal,
  type Criterion,
  type CriterionAnswer,
  type KnownValues,
} from './criteria';
import { decide, undecided, type AlreadyDecided, type Decided, type Received, type Referral } from './referral';

/** How long a claim holds unless the service sets another time: long enough to decide with a phone call, short enough that nobody's break blocks a patient. */
export const CLAIM_MINUTES = 15;

export type ClaimedByAnother = {
  readonly code: 'referrals/claimed-by-another';
  readonly claimedBy: string;
  readonly until: Instant;
};

/** A clinician takes the referral in hand; taking it again extends the claim. A lapsed claim is anybody's. */
export function claimReferral(
  referral: Referral,
  by: string,
  at: Instant,
  minutes: number = CLAIM_MINUTES,
): Result<Received, AlreadyDecided | ClaimedByAnother> {
  const open = undecided(referral);
  if (!open.ok) return open;
  const { claim } = open.value;
  if (claim && claim.by !== by && claim.until > at)
    return refuse({ code: 'referrals/claimed-by-another', claimedBy: claim.by, until: claim.until });
  return ok({ ...open.value, claim: { by, until: plusMinutes(at, minutes) } });
}

/** Gives a claimed referral back to the list. Somebody else's live claim stays. */
export function releaseReferral(
  referral: Referral,
  by: string,
  at: Instant,
): Result<Received, AlreadyDecided | ClaimedByAnother> {
  const open = undecided(referral);
  if (!open.ok) return open;
  const { claim } = open.value;
  if (claim && claim.by !== by && claim.until > at)
    return refuse({ code: 'referrals/claimed-by-another', claimedBy: claim.by, until: claim.until });
  return ok({ ...open.value, claim: null });
}

export interface AcceptReferral {
  readonly criteria: readonly Criterion[];
  readonly answers: readonly CriterionAnswer[];
  readonly known: KnownValues;
  readonly firstVisit: { readonly from: Instant; readonly to: Instant };
  /** Why the first visit may begin after the clock's end. */
  readonly lateReason: string | null;
  readonly by: string;
  readonly at: Instant;
}

export type AcceptRefusal =
  | AlreadyDecided
  | CriteriaRefusal
  | { readonly code: 'referrals/visit-window-wrong' }
  | { readonly code: 'referrals/first-visit-late'; readonly clockEndsAt: Instant };

/** Takes a referred patient onto the ward. Criteria are asked again here: the form may be hours old. */
export function acceptReferral(referral: Referral, accept: AcceptReferral): Result<Decided, AcceptRefusal> {
  const open = undecided(referral);
  if (!open.ok) return open;
  const unmet = unmetCriteria(accept.criteria, accept.answers, accept.known);
  if (unmet.length > 0) return refuse({ code: 'referrals/criteria-unmet', unmet });
  const { from, to } = accept.firstVisit;
  if (to <= from || to <= accept.at) return refuse({ code: 'referrals/visit-window-wrong' });
  const { clockEndsAt } = open.value;
  if (from > clockEndsAt && !accept.lateReason) return refuse({ code: 'referrals/first-visit-late', clockEndsAt });
  return ok(decide(open.value, 'accepted', accept));
}

/** Does not take the patient. The contract makes sure of a reason, an alternative and words. */
export function declineReferral(referral: Referral, by: string, at: Instant): Result<Decided, AlreadyDecided> {
  const open = undecided(referral);
  return open.ok ? ok(decide(open.value, 'declined', { by, at })) : open;
}

/** Hands the request to a service that fits better; leaves the 2-hour measure with its reason kept. */
export function redirectReferral(referral: Referral, by: string, at: Instant): Result<Decided, AlreadyDecided> {
  const open = undecided(referral);
  return open.ok ? ok(decide(open.value, 'redirected', { by, at })) : open;
}

/** The referrer takes the request back while it is undecided. */
export function withdrawReferral(referral: Referral, by: string, at: Instant): Result<Decided, AlreadyDecided> {
  const open = undecided(referral);
  return open.ok ? ok(decide(open.value, 'withdrawn', { by, at })) : open;
}

/** Asks the referrer something. The clock does not stop: the patient waits all the same. */
export function askReferrer(referral: Referral, at: Instant): Result<Received, AlreadyDecided> {
  const open = undecided(referral);
  return open.ok ? ok({ ...open.value, askedAt: open.value.askedAt ?? at, changedAt: at }) : open;
}

/** A message from either side; one from the referrer answers what was asked. Messages go on after the decision. */
export function exchangeMessage(referral: Referral, from: 'provider' | 'referrer', at: Instant): Referral {
  return from === 'referrer' ? { ...referral, askedAt: null } : { ...referral, changedAt: at };
}

/** The first clinical contact stops the clock; later contacts change nothing. */
export function stopClock(referral: Referral, at: Instant): Referral {
  if (referral.status !== 'accepted' || referral.firstContactAt !== null) return referral;
  return { ...referral, firstContactAt: at, changedAt: at };
}
