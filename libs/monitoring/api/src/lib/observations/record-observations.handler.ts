import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse } from '@ward/kernel';
import type * as contract from '@ward/monitoring/contract';
import { PatientAccess, UnitOfWork } from '@ward/server-kit';
import { ObservationRecorder } from './observation-recorder';
import { ObservationStore } from './observation.store';

/** Observations typed by a person: recorded, corrected by a new set, and the SpO2 scale they are scored on. */
@Injectable()
export class RecordObservationsHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly recorder: ObservationRecorder,
    private readonly sets: ObservationStore,
    private readonly clock: Clock,
  ) {}

  record(body: contract.RecordObservations, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      await this.access.open(tx, body.patientId, { action: 'write', what: 'Recorded observations' });
      return this.recorder.record(tx, outbox, { ...body, referrerId: null });
    });
  }

  amend(id: string, { reason, ...body }: contract.AmendObservations, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      const old = await this.sets.find(tx, id);
      if (!old) return refuse({ code: 'not-found' });
      await this.access.open(tx, old.patientId, { action: 'write', what: 'Corrected observations' });
      if (await this.sets.isReplaced(tx, id)) return refuse({ code: 'monitoring/already-corrected' });
      const { patientId, episodeId, referrerId, source } = old;
      const told = { ...body, patientId, episodeId, referrerId, source, isPregnant: old.notScored === 'pregnant' };
      return this.recorder.record(tx, outbox, { ...told, replaces: { id, reason } });
    });
  }

  /** The scale holds for what is recorded from now on; older scores stay as they were given. */
  decideScale({ id, patientId, scale, reason }: contract.DecideSpo2Scale, actor: Actor) {
    return this.work.run(actor, async (tx) => {
      await this.access.open(tx, patientId, { action: 'write', what: `Decided on SpO2 scale ${scale}` });
      const decidedAt = this.clock.now();
      const decided = await tx.one(
        `insert into monitoring.oxygen_target (id, patient_id, provider_id, scale, decided_by, decided_by_name, decided_at, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
        [id, patientId, actor.providerId, scale, actor.personId, actor.name, decidedAt, reason],
      );
      return decided
        ? ok({ scale, decidedBy: actor.name, decidedAt, reason })
        : refuse({ code: 'monitoring/already-recorded' });
    });
  }
}
