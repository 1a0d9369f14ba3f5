import { ok, refuse, type Id, type Instant, type Result } from '@ward/kernel';
import {
  unmetCriteria,
  type CriteriaRefusal,
  type Criterion,
  type CriterionAnswer,
  type KnownValues,
} from './criteria';
import type { Received, Urgency } from './referral';
import { clockEndsAt, type ServiceHours } from './service-hours';
import { isWardMatter, type Otherwise } from './ward-matter';

export interface SubmitReferral {
  readonly id: Id<'referral'>;
  readonly urgency: Urgency;
  readonly isSafeToWait: boolean;
  readonly otherwise: Otherwise;
  /** Why the ward is asked all the same, where `otherwise` is not a ward matter. */
  readonly otherwiseReason: string | null;
  readonly pathway: { readonly isActive: boolean; readonly criteria: readonly Criterion[] };
  readonly answers: readonly CriterionAnswer[];
  readonly known: KnownValues;
  readonly at: Instant;
  readonly hours?: ServiceHours;
}

export type SubmitRefusal =
  | CriteriaRefusal
  | { readonly code: 'referrals/not-safe-to-wait' }
  | { readonly code: 'referrals/not-a-ward-matter'; readonly otherwise: Otherwise }
  | { readonly code: 'referrals/pathway-closed' };

/** Receives a referral and starts its clock. Whoever cannot wait for the clock needs an ambulance, not a referral. */
export function submitReferral(asked: SubmitReferral): Result<Received, SubmitRefusal> {
  if (!asked.isSafeToWait) return refuse({ code: 'referrals/not-safe-to-wait' });
  if (!asked.pathway.isActive) return refuse({ code: 'referrals/pathway-closed' });
  if (!isWardMatter(asked.otherwise) && !asked.otherwiseReason)
    return refuse({ code: 'referrals/not-a-ward-matter', otherwise: asked.otherwise });
  const unmet = unmetCriteria(asked.pathway.criteria, asked.answers, asked.known);
  if (unmet.length > 0) return refuse({ code: 'referrals/criteria-unmet', unmet });
  return ok({
    id: asked.id,
    status: 'received',
    urgency: asked.urgency,
    receivedAt: asked.at,
    clockEndsAt: clockEndsAt(asked.urgency, asked.at, asked.hours),
    firstContactAt: null,
    askedAt: null,
    changedAt: asked.at,
    claim: null,
  });
}
