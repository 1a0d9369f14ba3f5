import { Injectable } from '@nestjs/common';
import {
  type ChangeDetails,
  type CloseEntry,
  type CorrectEntry,
  type NewRecordEntry,
  PatientChanged,
  type PatientView,
  type RecordEntryView,
} from '@ward/caseload/contract';
import {
  addEntry,
  changeDetails,
  closeEntry,
  correctEntry,
  type DetailsRefusal,
  type EntryRefusal,
  type RecordEntry,
} from '@ward/caseload/domain';
import type { Actor } from '@ward/contract';
import { Clock, invariant, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, type Outbox, PatientAccess, type Tx, UnitOfWork } from '@ward/server-kit';
import { DetailsStore } from './details.store';
import { PatientStore } from './patient.store';
import { RecordQuery } from './record.query';

type Entries = Result<RecordEntryView[], EntryRefusal | CommonRefusal>;
type Decided = Result<readonly RecordEntry[], EntryRefusal | CommonRefusal>;

/** Changes to what the record says of a patient: entries are added, corrected by new ones, or ended. */
@Injectable()
export class ChangeRecordHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly patients: PatientStore,
    private readonly details: DetailsStore,
    private readonly record: RecordQuery,
    private readonly clock: Clock,
  ) {}

  add(patientId: string, entry: NewRecordEntry, actor: Actor): Promise<Entries> {
    return this.entries(patientId, actor, `Recorded: ${entry.kind}`, (record) => {
      const active = record.filter(({ status }) => status === 'active');
      const decision = addEntry({ ...entry, patientId, ...this.by(actor) }, active);
      return decision.ok ? ok([...decision.value.ended, decision.value.added]) : decision;
    });
  }

  correct(patientId: string, entryId: string, { reason, ...right }: CorrectEntry, actor: Actor): Promise<Entries> {
    return this.entries(patientId, actor, 'Corrected an entry', (record) => {
      const wrong = record.find(({ id }) => id === entryId);
      if (!wrong) return refuse({ code: 'not-found' });
      const decision = correctEntry(wrong, { ...right, ...this.by(actor) }, reason);
      return decision.ok ? ok([decision.value.wrong, decision.value.right]) : decision;
    });
  }

  close(patientId: string, entryId: string, closing: CloseEntry, actor: Actor): Promise<Entries> {
    return this.entries(patientId, actor, 'Ended an entry', (record) => {
      const entry = record.find(({ id }) => id === entryId);
      if (!entry) return refuse({ code: 'not-found' });
      const decision = closeEntry(entry, closing);
      return decision.ok ? ok([decision.value]) : decision;
    });
  }

  changeDetails(
    patientId: string,
    expected: number,
    { why, ...details }: ChangeDetails,
    actor: Actor,
  ): Promise<Result<PatientView, DetailsRefusal | CommonRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      await this.access.open(tx, patientId, { action: 'write', what: 'Changed details' });
      const patient = await this.patients.loadForChange(tx, patientId);
      if (!patient) return refuse({ code: 'not-found' });
      if (patient.version !== expected) return refuse({ code: 'stale', currentVersion: patient.version });
      const decision = changeDetails({ ...patient }, details, why);
      if (!decision.ok) return decision;
      await this.details.change(tx, patient, decision.value, why);
      await this.tell(tx, outbox, patientId);
      const view = await this.record.patient(tx, patientId);
      invariant(view, 'a patient that was just changed can be read');
      return ok(view);
    });
  }

  private entries(
    patientId: string,
    actor: Actor,
    what: string,
    decide: (record: readonly RecordEntry[]) => Decided,
  ): Promise<Entries> {
    return this.work.run(actor, async (tx, outbox) => {
      await this.access.open(tx, patientId, { action: 'write', what });
      await this.patients.loadForChange(tx, patientId); // one change of a record at a time
      const decision = decide(await this.patients.entries(tx, patientId));
      if (!decision.ok) return decision;
      await this.patients.saveEntries(tx, patientId, decision.value);
      await this.tell(tx, outbox, patientId);
      return ok(await this.record.entries(tx, patientId));
    });
  }

  private by(actor: Actor) {
    return { recordedAt: this.clock.now(), recordedBy: { id: actor.personId, name: actor.name } };
  }

  private async tell(tx: Tx, outbox: Outbox, patientId: string): Promise<void> {
    const { providerId } = tx.actor;
    const audience = [providerId];
    await outbox.put([PatientChanged.event({ subject: patientId, audience, data: { patientId, providerId } })]);
  }
}
