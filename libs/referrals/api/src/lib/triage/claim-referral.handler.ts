import { Injectable } from '@nestjs/common';
import { ServiceRules } from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import { Clock } from '@ward/kernel';
import { ReferralClaimed, ReferralReleased } from '@ward/referrals/contract';
import { claimReferral, releaseReferral } from '@ward/referrals/domain';
import { UnitOfWork } from '@ward/server-kit';
import { ReferralStore } from '../store/referral.store';
import { changeReferral, factsOf, toldTo } from './change-referral';

/** Takes a referral in hand, or gives it back to the list. */
@Injectable()
export class ClaimReferralHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly referrals: ReferralStore,
    private readonly clock: Clock,
    private readonly rules: ServiceRules,
  ) {}

  claim(id: string, actor: Actor) {
    return this.move(id, actor, claimReferral, ReferralClaimed);
  }

  release(id: string, actor: Actor) {
    return this.move(id, actor, releaseReferral, ReferralReleased);
  }

  private move(
    id: string,
    actor: Actor,
    decide: typeof claimReferral,
    event: typeof ReferralClaimed | typeof ReferralReleased,
  ) {
    return this.work.run(actor, async (tx, outbox) => {
      const at = this.clock.now();
      const { claimMinutes } = await this.rules.now(tx);
      return changeReferral(
        this.referrals,
        { tx, id, expected: null },
        ({ referral }) => decide(referral, actor.personId, at, claimMinutes),
        async (next, row) => {
          await outbox.put([event.event({ ...toldTo(row), data: { ...factsOf(row), by: actor.personId, at } })]);
          return this.referrals.save(tx, row, next);
        },
      );
    });
  }
}
