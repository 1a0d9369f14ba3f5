import type { Actor } from '@ward/contract';
import { ownershipOf, type Referral, type StateLimits } from '@ward/referrals/domain';
import type { ReferralEntity } from './referral.entity';

/** The domain's view of a row. The checks of the table guarantee what the states need. */
export function referralOf(row: ReferralEntity): Referral {
  const asked = {
    id: row.id,
    urgency: row.urgency,
    receivedAt: row.receivedAt,
    clockEndsAt: row.clockEndsAt,
    firstContactAt: row.firstContactAt,
    askedAt: row.askedAt,
    changedAt: row.changedAt,
  };
  if (row.status === 'received')
    return {
      ...asked,
      status: 'received',
      claim: row.claimedBy ? { by: row.claimedBy, until: row.claimedUntil! } : null,
    };
  return { ...asked, status: row.status, decision: { by: row.decidedBy!, at: row.decidedAt! } };
}

/** What a decision changes in the row; the names of the people are kept beside their ids, as they were then. */
export function changesOf(
  next: Referral,
  row: Pick<ReferralEntity, 'claimedByName' | 'decidedByName' | 'decisionReadAt'>,
  actor: Actor,
  limits: StateLimits,
) {
  const claim = next.status === 'received' ? next.claim : null;
  const decision = next.status === 'received' ? null : next.decision;
  const nameOf = (id: string, known: string | null) => (id === actor.personId ? actor.name : known);
  return {
    status: next.status,
    firstContactAt: next.firstContactAt,
    askedAt: next.askedAt,
    changedAt: next.changedAt,
    claimedBy: claim?.by ?? null,
    claimedByName: claim ? nameOf(claim.by, row.claimedByName) : null,
    claimedUntil: claim?.until ?? null,
    decidedBy: decision?.by ?? null,
    decidedByName: decision ? nameOf(decision.by, row.decidedByName) : null,
    decidedAt: decision?.at ?? null,
    restsUntil: restsUntil(next, row.decisionReadAt !== null, limits),
  };
}

/** Until when it may rest when nobody holds it: a claim lapses by itself, so it does not count here. */
export function restsUntil(referral: Referral, isDecisionRead: boolean, limits: StateLimits) {
  const unclaimed = referral.status === 'received' ? { ...referral, claim: null } : referral;
  return ownershipOf(unclaimed, { at: referral.receivedAt, isDecisionRead, limits }).until;
}
