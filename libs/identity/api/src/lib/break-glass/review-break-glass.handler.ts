import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { BreakGlassChanged, type BreakGlassView, type ReviewBreakGlass } from '@ward/identity/contract';
import { reviewBreakGlass, type ReviewRefusal } from '@ward/identity/domain';
import { Clock, invariant, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork } from '@ward/server-kit';
import { BreakGlassQuery } from './break-glass.query';
import { BreakGlassStore } from './break-glass.store';

@Injectable()
export class ReviewBreakGlassHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: BreakGlassStore,
    private readonly query: BreakGlassQuery,
    private readonly clock: Clock,
  ) {}

  handle(
    id: string,
    { outcome, note }: ReviewBreakGlass,
    actor: Actor,
  ): Promise<Result<BreakGlassView, ReviewRefusal | CommonRefusal>> {
    return this.work.run<Result<BreakGlassView, ReviewRefusal | CommonRefusal>>(actor, async (tx, outbox) => {
      const opened = await this.store.loadForReview(tx, id);
      if (!opened) return refuse({ code: 'not-found' });
      const decision = reviewBreakGlass(opened, { by: actor.personId, at: this.clock.now(), outcome, note });
      if (!decision.ok) return decision;
      await this.store.saveReview(tx, decision.value);
      const { patientId } = opened;
      const { providerId } = actor;
      tx.audit({ action: 'write', what: `Reviewed a break-glass: ${outcome}`, patients: [patientId] });
      await outbox.put([
        BreakGlassChanged.event({
          subject: id,
          audience: [providerId],
          data: { breakGlassId: id, patientId, providerId },
        }),
      ]);
      const view = await this.query.one(tx, id);
      invariant(view, 'what was just reviewed can be read');
      return ok(view);
    });
  }
}
