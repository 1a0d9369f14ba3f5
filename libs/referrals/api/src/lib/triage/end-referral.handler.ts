import { Injectable } from '@nestjs/common';
import { WardPlaces } from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import { Clock } from '@ward/kernel';
import type * as contract from '@ward/referrals/contract';
import { ReferralDeclined, ReferralRedirected, ReferralWithdrawn } from '@ward/referrals/contract';
import { declineReferral, redirectReferral, withdrawReferral } from '@ward/referrals/domain';
import { UnitOfWork } from '@ward/server-kit';
import type { DecisionFacts } from '../store/referral.entity';
import { ReferralStore } from '../store/referral.store';
import { changeReferral, factsOf, toldTo } from './change-referral';

interface Ending {
  readonly id: string;
  readonly expected: number;
  readonly actor: Actor;
  readonly decide: typeof declineReferral;
  readonly facts: DecisionFacts;
  readonly reason: string;
  readonly event: typeof ReferralDeclined | typeof ReferralRedirected | typeof ReferralWithdrawn;
  readonly what: string;
}

/** Ends a referral without a stay: declined, redirected or withdrawn. Its reason is kept for the referrer and the returns. */
@Injectable()
export class EndReferralHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly referrals: ReferralStore,
    private readonly places: WardPlaces,
    private readonly clock: Clock,
  ) {}

  decline(id: string, body: contract.DeclineReferral, expected: number, actor: Actor) {
    return this.end({
      id,
      expected,
      actor,
      decide: declineReferral,
      facts: body,
      reason: body.reason,
      event: ReferralDeclined,
      what: 'Declined a referral',
    });
  }

  redirect(id: string, { to, handedTo, words }: contract.RedirectReferral, expected: number, actor: Actor) {
    return this.end({
      id,
      expected,
      actor,
      decide: redirectReferral,
      facts: { alternative: to, handedTo, words },
      reason: to,
      event: ReferralRedirected,
      what: 'Redirected a referral',
    });
  }

  withdraw(id: string, { words }: contract.WithdrawReferral, expected: number, actor: Actor) {
    return this.end({
      id,
      expected,
      actor,
      decide: withdrawReferral,
      facts: { words },
      reason: 'withdrawn',
      event: ReferralWithdrawn,
      what: 'Withdrew a referral',
    });
  }

  private end({ id, expected, actor, decide, facts, reason, event, what }: Ending) {
    return this.work.run(actor, (tx, outbox) => {
      const at = this.clock.now();
      return changeReferral(
        this.referrals,
        { tx, id, expected },
        ({ referral }) => decide(referral, actor.personId, at),
        async (next, row) => {
          const receipt = await this.referrals.save(tx, row, next, { decision: facts });
          await this.places.letGo(tx, row.id);
          tx.audit({ action: 'write', what, patients: [row.patientId], why: reason });
          await outbox.put([
            event.event({ ...toldTo(row), data: { ...factsOf(row), at, by: actor.personId, reason } }),
          ]);
          return receipt;
        },
      );
    });
  }
}
