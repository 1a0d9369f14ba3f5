import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse } from '@ward/kernel';
import { PatientAccess, UnitOfWork } from '@ward/server-kit';
import { type CheckIn, VisitStarted } from '@ward/visits/contract';
import { checkIn, type VisitId } from '@ward/visits/domain';
import { VisitStore } from '../rows/visit.store';
import { ofPatient, staleBecause, stateOf } from '../visit-changes';

@Injectable()
export class CheckInHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitStore,
    private readonly access: PatientAccess,
    private readonly clock: Clock,
  ) {}

  handle(id: VisitId, { at: startedAt }: CheckIn, expected: number, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      const loaded = await this.visits.loadForChange(tx, id);
      if (!loaded) return refuse({ code: 'not-found' });
      if (loaded.row.version !== expected) return refuse(staleBecause(loaded.row));
      await this.access.open(tx, loaded.row.patientId, { action: 'write', what: 'checked in to a visit' });
      const decision = checkIn(loaded.visit);
      if (!decision.ok) return decision;
      const version = await this.visits.save(tx, loaded, decision.value, { at: this.clock.now(), startedAt });
      const { row } = loaded;
      const data = { ...ofPatient(row), visitId: id, day: row.day, at: startedAt, by: actor.personId };
      await outbox.put([VisitStarted.event({ subject: id, audience: [row.providerId], data })]);
      return ok(stateOf(decision.value, version));
    });
  }
}
