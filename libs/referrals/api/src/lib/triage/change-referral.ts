import { ok, refuse, type Result } from '@ward/kernel';
import type { ReferralReceipt } from '@ward/referrals/contract';
import type { Referral } from '@ward/referrals/domain';
import type { CommonRefusal, Tx } from '@ward/server-kit';
import type { ReferralEntity } from '../store/referral.entity';
import type { ReferralStore } from '../store/referral.store';

type Loaded = { readonly row: ReferralEntity; readonly referral: Referral };

/** Loads the referral for one decision; a stale version is refused only after the decision itself had its say. */
export async function changeReferral<Next extends Referral, R extends { readonly code: string }>(
  store: ReferralStore,
  { tx, id, expected }: { readonly tx: Tx; readonly id: string; readonly expected: number | null },
  decide: (loaded: Loaded) => Promise<Result<Next, R>> | Result<Next, R>,
  keep: (next: Next, row: ReferralEntity) => Promise<ReferralReceipt>,
): Promise<Result<ReferralReceipt, R | CommonRefusal>> {
  const loaded = await store.loadForChange(tx, id);
  if (!loaded) return refuse({ code: 'not-found' });
  const decision = await decide(loaded);
  if (!decision.ok) return { ok: false, error: withNames(decision.error, loaded.row) };
  const { row } = loaded;
  if (expected !== null && row.version !== expected)
    return refuse({ code: 'stale', currentVersion: row.version, changedAt: row.changedAt });
  return ok(await keep(decision.value, row));
}

/** People are told names, not ids. */
function withNames<R extends { readonly code: string }>(refusal: R, row: ReferralEntity): R {
  const named = {
    ...('decidedBy' in refusal ? { decidedBy: row.decidedByName } : {}),
    ...('claimedBy' in refusal ? { claimedBy: row.claimedByName } : {}),
  };
  return { ...refusal, ...named };
}

/** The facts that every event of a referral carries. */
export function factsOf({ id, patientId, providerId, referrerId, pathwayId }: ReferralEntity) {
  return { referralId: id, patientId, providerId, referrerId, pathwayId };
}

export function toldTo({ id, providerId, referrerId }: ReferralEntity) {
  return { subject: id, audience: [providerId, referrerId] };
}
