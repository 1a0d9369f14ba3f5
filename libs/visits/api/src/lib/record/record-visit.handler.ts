import { Injectable } from '@nestjs/common';
import type { Actor, CarriedObservations } from '@ward/contract';
import { Clock, type Instant, ok, refuse } from '@ward/kernel';
import { type Outbox, PatientAccess, type Tx, UnitOfWork } from '@ward/server-kit';
import { type AmendVisitRecord, type RecordVisit, VisitRecorded } from '@ward/visits/contract';
import { amendRecord, recordVisit, type Visit, type VisitId, type VisitRecord } from '@ward/visits/domain';
import { type LoadedVisit, VisitStore } from '../rows/visit.store';
import { ofPatient, staleBecause, stateOf } from '../visit-changes';
import { RecordStore } from './record.store';

@Injectable()
export class RecordVisitHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitStore,
    private readonly records: RecordStore,
    private readonly access: PatientAccess,
    private readonly clock: Clock,
  ) {}

  /** The first record of a visit, with the observations it carries. */
  record(id: VisitId, { observations, tookPlace, ...said }: RecordVisit, expected: number, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      const loaded = await this.visits.loadForChange(tx, id);
      if (!loaded) return refuse({ code: 'not-found' });
      if (loaded.row.version !== expected) return refuse(staleBecause(loaded.row));
      await this.access.open(tx, loaded.row.patientId, { action: 'write', what: 'recorded a visit' });
      const at = this.clock.now();
      const record: VisitRecord = { ...said, recordedBy: actor.personId, replaces: null, correction: null };
      const decision = recordVisit(loaded.visit, record, { at, tookPlace });
      if (!decision.ok) return decision;
      return this.keep(tx, outbox, loaded, decision.value, record, at, observations);
    });
  }

  /** A correction of the current record. */
  amend(id: VisitId, said: AmendVisitRecord, expected: number, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      const loaded = await this.visits.loadForChange(tx, id);
      if (!loaded) return refuse({ code: 'not-found' });
      if (loaded.row.version !== expected) return refuse(staleBecause(loaded.row));
      await this.access.open(tx, loaded.row.patientId, { action: 'write', what: 'corrected the record of a visit' });
      const at = this.clock.now();
      const record: VisitRecord = { ...said, recordedBy: actor.personId };
      const decision = amendRecord(loaded.visit, await this.records.currentOf(tx, id), record, at);
      if (!decision.ok) return decision;
      return this.keep(tx, outbox, loaded, decision.value, record, at, null);
    });
  }

  private async keep(
    tx: Tx,
    outbox: Outbox,
    loaded: LoadedVisit,
    next: Visit,
    record: VisitRecord,
    at: Instant,
    observations: CarriedObservations | null,
  ) {
    const { row } = loaded;
    await this.records.add(tx, record, row, at);
    const startedAt = row.startedAt ?? record.checkedInAt;
    const version = await this.visits.save(tx, loaded, next, { at, startedAt });
    await outbox.put([
      VisitRecorded.event({
        subject: row.id,
        audience: [row.providerId],
        data: {
          ...ofPatient(row),
          ...(await this.records.referralOf(tx, row)),
          visitId: row.id,
          day: row.day,
          contact: row.contact,
          outcome: record.outcome,
          at: record.checkedInAt,
          recordId: record.id,
          recordedBy: record.recordedBy,
          amends: record.replaces,
          observations,
        },
      }),
    ]);
    return ok(stateOf(next, version));
  }
}
