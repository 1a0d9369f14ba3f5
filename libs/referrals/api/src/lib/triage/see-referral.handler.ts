import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse } from '@ward/kernel';
import { UnitOfWork } from '@ward/server-kit';
import { ReferralEntity } from '../store/referral.entity';
import { receiptOf, ReferralStore } from '../store/referral.store';

/** Somebody has looked: messages of the other side are read, and a refusal that its referrer has read is closed. */
@Injectable()
export class SeeReferralHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly referrals: ReferralStore,
    private readonly clock: Clock,
  ) {}

  handle(id: string, actor: Actor) {
    return this.work.run(actor, async (tx) => {
      const row = await this.referrals.find(tx, id);
      if (!row) return refuse({ code: 'not-found' });
      const at = this.clock.now();
      await tx.query(
        `insert into referrals.seen (referral_id, person_id, seen_at) values ($1, $2, $3)
         on conflict (referral_id, person_id) do update set seen_at = excluded.seen_at`,
        [id, actor.personId, at],
      );
      const otherSide = actor.side === 'referrer' ? 'provider' : 'referrer';
      await tx.query(
        `update referrals.message set read_at = $3 where referral_id = $1 and sender_side = $2 and read_at is null`,
        [id, otherSide, at],
      );
      const isRefusal = row.status === 'declined' || row.status === 'redirected';
      if (actor.side === 'referrer' && isRefusal && row.decisionReadAt === null)
        await tx.repository(ReferralEntity).update({ id }, { decisionReadAt: at, restsUntil: null });
      return ok(receiptOf(row));
    });
  }
}
