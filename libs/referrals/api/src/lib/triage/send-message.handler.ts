import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok } from '@ward/kernel';
import type * as contract from '@ward/referrals/contract';
import { MessageSent, QuestionAsked } from '@ward/referrals/contract';
import { askReferrer, exchangeMessage } from '@ward/referrals/domain';
import { UnitOfWork } from '@ward/server-kit';
import { ReferralStore } from '../store/referral.store';
import { changeReferral, factsOf, toldTo } from './change-referral';

/** A message to the other side. A question of triage waits for its answer while the clock runs on. */
@Injectable()
export class SendMessageHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly referrals: ReferralStore,
    private readonly clock: Clock,
  ) {}

  handle(id: string, { id: messageId, text, isQuestion }: contract.SendMessage, actor: Actor) {
    const side = actor.side === 'referrer' ? 'referrer' : 'provider';
    const asks = isQuestion && side === 'provider';
    return this.work.run(actor, (tx, outbox) => {
      const at = this.clock.now();
      return changeReferral(
        this.referrals,
        { tx, id, expected: null },
        ({ referral }) => (asks ? askReferrer(referral, at) : ok(exchangeMessage(referral, side, at))),
        async (next, row) => {
          await tx.query(
            `insert into referrals.message
               (id, referral_id, provider_id, referrer_id, sender_id, sender_name, sender_side, is_question, text, sent_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             on conflict (id) do nothing`,
            [messageId, id, row.providerId, row.referrerId, actor.personId, actor.name, side, asks, text, at],
          );
          tx.audit({ action: 'write', what: 'Wrote about a referral', patients: [row.patientId] });
          const event = asks ? QuestionAsked : MessageSent;
          await outbox.put([event.event({ ...toldTo(row), data: { ...factsOf(row), by: actor.personId, at } })]);
          return this.referrals.save(tx, row, next);
        },
      );
    });
  }
}
