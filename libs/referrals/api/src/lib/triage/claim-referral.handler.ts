import { Injectable } from '@nestjs/common';
import { type NoFreeBed, ServiceRules, WardPlaces } from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import { Clock, ok, type Result } from '@ward/kernel';
import { type HoldBed, ReferralClaimed, ReferralReleased } from '@ward/referrals/contract';
import {
  type AlreadyDecided,
  claimReferral,
  type ClaimedByAnother,
  type Received,
  releaseReferral,
} from '@ward/referrals/domain';
import { type Tx, UnitOfWork } from '@ward/server-kit';
import { ReferralStore } from '../store/referral.store';
import { changeReferral, factsOf, toldTo } from './change-referral';

type ClaimRefusal = AlreadyDecided | ClaimedByAnother | NoFreeBed;

/** Takes a referral in hand, or gives it back to the list. */
@Injectable()
export class ClaimReferralHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly referrals: ReferralStore,
    private readonly clock: Clock,
    private readonly rules: ServiceRules,
    private readonly places: WardPlaces,
  ) {}

  claim(id: string, actor: Actor) {
    return this.move(id, actor, claimReferral, ReferralClaimed);
  }

  /** Takes it in hand and keeps a bed for it, or does neither. The hold lapses by itself when nothing is decided. */
  hold(id: string, wanted: HoldBed, actor: Actor) {
    return this.move(id, actor, claimReferral, ReferralClaimed, (tx) =>
      this.places.hold(tx, { ...wanted, referralId: id }),
    );
  }

  release(id: string, actor: Actor) {
    return this.move(id, actor, releaseReferral, ReferralReleased, async (tx) => {
      await this.places.letGo(tx, id);
      return ok();
    });
  }

  private move(
    id: string,
    actor: Actor,
    decide: typeof claimReferral,
    event: typeof ReferralClaimed | typeof ReferralReleased,
    withBed: (tx: Tx) => Promise<Result<unknown, NoFreeBed>> = () => Promise.resolve(ok()),
  ) {
    return this.work.run(actor, async (tx, outbox) => {
      const at = this.clock.now();
      const { claimMinutes } = await this.rules.now(tx);
      return changeReferral(
        this.referrals,
        { tx, id, expected: null },
        async ({ referral }): Promise<Result<Received, ClaimRefusal>> => {
          const decided = decide(referral, actor.personId, at, claimMinutes);
          if (!decided.ok) return decided;
          const bed = await withBed(tx);
          return bed.ok ? decided : bed;
        },
        async (next, row) => {
          await outbox.put([event.event({ ...toldTo(row), data: { ...factsOf(row), by: actor.personId, at } })]);
          return this.referrals.save(tx, row, next);
        },
      );
    });
  }
}
