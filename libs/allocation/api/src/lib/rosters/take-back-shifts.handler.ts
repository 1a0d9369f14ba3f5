import { Injectable } from '@nestjs/common';
import type { TakenBack } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import type { LondonDate } from '@ward/kernel';
import { ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';

type Answer = Result<TakenBack, CommonRefusal>;

@Injectable()
export class TakeBackShiftsHandler {
  constructor(private readonly work: UnitOfWork) {}

  /** Undoes a bulk act: its shifts go as if they had never been there, but for those that somebody has changed since. */
  handle(batchId: string, actor: Actor): Promise<Answer> {
    return this.work.run<Answer>(actor, async (tx, outbox) => {
      const removed = await tx.query<{ person_id: string; day: LondonDate }>(
        `delete from allocation.shift where batch_id = $1 and provider_id = $2 and version = 1 and status = 'planned'
         returning person_id, day`,
        [batchId, actor.providerId],
      );
      const kept = await tx.query(
        `select id from allocation.shift where batch_id = $1 and provider_id = $2 and status = 'planned'`,
        [batchId, actor.providerId],
      );
      const days = removed.map(({ day }) => day).sort();
      const [first, last] = [days[0], days.at(-1)];
      if (first === undefined || last === undefined)
        return kept.length > 0 ? ok({ removed: 0, kept: kept.length }) : refuse({ code: 'not-found' });
      const people = [...new Set(removed.map(({ person_id }) => person_id))];
      await outbox.put([rosterChanged(actor.providerId, people, [first, last])]);
      tx.audit({ action: 'configure', what: 'took back shifts made in bulk', patients: [] });
      return ok({ removed: removed.length, kept: kept.length });
    });
  }
}
