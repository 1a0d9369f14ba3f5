import { Injectable } from '@nestjs/common';
import {
  type AnotherPerson,
  type FoundPatient,
  type NewRecordEntry,
  type PatientDetails,
  Patients,
} from '@ward/caseload/contract';
import { addEntry, type RecordEntry } from '@ward/caseload/domain';
import { Clock, invariant, ok, refuse, type Result } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import { DetailsStore } from './details.store';
import { PatientStore } from './patient.store';
import { detailsToTakeOver } from './details-to-take-over';

@Injectable()
export class StoredPatients extends Patients {
  constructor(
    private readonly patients: PatientStore,
    private readonly details: DetailsStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async findOrRegister(
    tx: Tx,
    { id, details, ...person }: Parameters<Patients['findOrRegister']>[1],
  ): Promise<Result<FoundPatient, AnotherPerson>> {
    await this.patients.lockNumber(tx, person.nhsNumber);
    const known = await this.patients.personOfNumber(tx, person.nhsNumber);
    if (known && known.dateOfBirth !== person.dateOfBirth) return refuse({ code: 'caseload/another-person' });
    if (!known) await this.patients.register(tx, id, person);
    const patientId = known?.patientId ?? id;
    await this.patients.becomeKnown(tx, patientId);
    if (details) await this.learn(tx, patientId, { details });
    return ok({ patientId, isNew: !known, openEpisodeId: known?.openEpisodeId ?? null });
  }

  override async learn(
    tx: Tx,
    patientId: string,
    { details = {}, entries = [] }: { details?: Partial<PatientDetails>; entries?: readonly NewRecordEntry[] },
  ): Promise<void> {
    const patient = await this.patients.loadForChange(tx, patientId);
    invariant(patient, 'a patient is learned about after being found');
    await this.details.change(tx, patient, detailsToTakeOver(patient, details), 'Told with a referral');
    await this.addWhatIsNew(tx, patientId, entries);
  }

  private async addWhatIsNew(tx: Tx, patientId: string, told: readonly NewRecordEntry[]): Promise<void> {
    if (told.length === 0) return;
    const record = (await this.patients.entries(tx, patientId)).filter(({ status }) => status === 'active');
    const changed: RecordEntry[] = [];
    const by = { recordedAt: this.clock.now(), recordedBy: { id: tx.actor.personId, name: tx.actor.name } };
    for (const entry of told) {
      if (record.some((one) => one.kind === entry.kind && sameWords(one.text, entry.text))) continue;
      const decision = addEntry({ ...entry, patientId, ...by }, record);
      // "No known allergies" beside an allergy that the record holds: the record is the safer of the two.
      if (!decision.ok) continue;
      changed.push(...decision.value.ended, decision.value.added);
      record.push(decision.value.added);
    }
    await this.patients.saveEntries(tx, patientId, changed);
  }
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
