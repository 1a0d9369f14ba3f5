import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, PatientAccess, UnitOfWork } from '@ward/server-kit';
import type { VisitState } from '@ward/visits/contract';
import { pinVisit, type PinRefusal, unpinVisit, type Visit, type VisitId } from '@ward/visits/domain';
import { VisitStore } from '../rows/visit.store';
import { staleBecause, stateOf, visitPinned } from '../visit-changes';

type Answer = Result<VisitState, PinRefusal | CommonRefusal>;

@Injectable()
export class PinVisitHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitStore,
    private readonly access: PatientAccess,
    private readonly clock: Clock,
  ) {}

  /** Holds who goes and when. */
  pin(id: VisitId, expected: number, actor: Actor): Promise<Answer> {
    return this.change(id, expected, actor, 'pinned a visit', pinVisit);
  }

  /** Lets plans and repairs move it again. */
  unpin(id: VisitId, expected: number, actor: Actor): Promise<Answer> {
    return this.change(id, expected, actor, 'unpinned a visit', unpinVisit);
  }

  private change(
    id: VisitId,
    expected: number,
    actor: Actor,
    what: string,
    decide: (visit: Visit) => Result<Visit, PinRefusal>,
  ): Promise<Answer> {
    return this.work.run(actor, async (tx, outbox): Promise<Answer> => {
      const loaded = await this.visits.loadForChange(tx, id);
      if (!loaded) return refuse({ code: 'not-found' });
      if (loaded.row.version !== expected) return refuse(staleBecause(loaded.row));
      await this.access.open(tx, loaded.row.patientId, { action: 'write', what });
      const decision = decide(loaded.visit);
      if (!decision.ok) return decision;
      const version = await this.visits.save(tx, loaded, decision.value, { at: this.clock.now() });
      await outbox.put([visitPinned(loaded, decision.value.isPinned)]);
      return ok(stateOf(decision.value, version));
    });
  }
}
