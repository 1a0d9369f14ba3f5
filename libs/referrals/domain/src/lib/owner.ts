import { earlier, plusMinutes, type Instant } from '@ward/kernel';
import type { Referral, Urgency } from './referral';

/** The longest a referral may rest in a state, in minutes. Settings of the service, not national rules. */
export interface StateLimits {
  readonly unclaimed: Readonly<Record<Urgency, number>>;
  readonly unanswered: number;
  readonly unread: number;
}

export const STATE_LIMITS: StateLimits = {
  unclaimed: { 'two-hour': 20, 'same-day': 120, 'next-day': 240 },
  unanswered: 60,
  unread: 24 * 60,
};

export type Stage = 'waiting' | 'in-triage' | 'question-open' | 'awaiting-first-contact' | 'awaiting-reader' | 'closed';

/** Who has to act next and until when. `until` is null only where nothing is left to do. */
export interface Ownership {
  readonly stage: Stage;
  readonly owner: 'triage' | 'claimant' | 'referrer' | 'ward' | 'nobody';
  readonly until: Instant | null;
}

/**
 * Every state has an owner and a maximum age, so that nothing rests in limbo: an unclaimed referral is triage's, a claimed
 * one the claimant's, an open question the referrer's, an accepted one the ward's until the first contact, a refused one
 * the referrer's until it is read.
 */
export function ownershipOf(
  referral: Referral,
  {
    at,
    isDecisionRead,
    limits = STATE_LIMITS,
  }: { readonly at: Instant; readonly isDecisionRead: boolean; readonly limits?: StateLimits },
): Ownership {
  if (referral.status === 'received') {
    if (referral.claim && referral.claim.until > at)
      return { stage: 'in-triage', owner: 'claimant', until: referral.claim.until };
    if (referral.askedAt !== null)
      return {
        stage: 'question-open',
        owner: 'referrer',
        until: earlier(plusMinutes(referral.askedAt, limits.unanswered), referral.clockEndsAt),
      };
    const limit = plusMinutes(referral.receivedAt, limits.unclaimed[referral.urgency]);
    return { stage: 'waiting', owner: 'triage', until: earlier(limit, referral.clockEndsAt) };
  }
  if (referral.status === 'accepted')
    return referral.firstContactAt === null
      ? { stage: 'awaiting-first-contact', owner: 'ward', until: referral.clockEndsAt }
      : { stage: 'closed', owner: 'nobody', until: null };
  if (referral.status === 'withdrawn' || isDecisionRead) return { stage: 'closed', owner: 'nobody', until: null };
  return {
    stage: 'awaiting-reader',
    owner: 'referrer',
    until: plusMinutes(referral.decision.at, limits.unread),
  };
}

/** Whether somebody has let it rest too long. */
export function isOverdue({ until }: Ownership, at: Instant): boolean {
  return until !== null && until < at;
}
