import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { type BreakGlass, BreakGlassChanged, type BreakGlassOpened } from '@ward/identity/contract';
import { breakGlass } from '@ward/identity/domain';
import { Clock, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork } from '@ward/server-kit';
import { refuseWhenTaken } from '../taken';
import { BreakGlassStore } from './break-glass.store';

export type BreakGlassRefusal = CommonRefusal | { readonly code: 'identity/already-broken' };
type Answer = Result<BreakGlassOpened, BreakGlassRefusal>;

/** Opens one patient's record for an hour to somebody without a relationship, and puts it into the review queue. */
@Injectable()
export class BreakGlassHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: BreakGlassStore,
    private readonly clock: Clock,
  ) {}

  async handle({ id, patientId, reason }: BreakGlass, actor: Actor): Promise<Answer> {
    try {
      return await this.work.run<Answer>(actor, async (tx, outbox) => {
        if (!(await this.store.isPatientKnown(tx, patientId))) return refuse({ code: 'not-found' });
        const opened = breakGlass({ id, patientId, reason, personId: actor.personId }, this.clock.now());
        await this.store.add(tx, opened);
        tx.audit({
          action: 'break-glass',
          what: 'Opened the record without a relationship, for 60 minutes',
          why: reason,
          patients: [patientId],
        });
        const { providerId } = actor;
        await outbox.put([
          BreakGlassChanged.event({
            subject: id,
            audience: [providerId],
            data: { breakGlassId: id, patientId, providerId },
          }),
        ]);
        return ok({ id, patientId, startedAt: opened.startedAt, endsAt: opened.endsAt });
      });
    } catch (fault) {
      return refuseWhenTaken(fault, { break_glass_key: 'identity/already-broken' });
    }
  }
}
