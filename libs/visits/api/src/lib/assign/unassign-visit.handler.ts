import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse } from '@ward/kernel';
import { PatientAccess, UnitOfWork } from '@ward/server-kit';
import { unassignVisit, type VisitId } from '@ward/visits/domain';
import { VisitStore } from '../rows/visit.store';
import { staleBecause, stateOf, visitAssigned } from '../visit-changes';

@Injectable()
export class UnassignVisitHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitStore,
    private readonly access: PatientAccess,
    private readonly clock: Clock,
  ) {}

  handle(id: VisitId, expected: number, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      const loaded = await this.visits.loadForChange(tx, id);
      if (!loaded) return refuse({ code: 'not-found' });
      if (loaded.row.version !== expected) return refuse(staleBecause(loaded.row));
      await this.access.open(tx, loaded.row.patientId, { action: 'write', what: 'took everyone off a visit' });
      const decision = unassignVisit(loaded.visit);
      if (!decision.ok) return decision;
      const version = await this.visits.save(tx, loaded, decision.value, { at: this.clock.now() });
      await outbox.put([visitAssigned(loaded, decision.value)]);
      return ok(stateOf(decision.value, version));
    });
  }
}
