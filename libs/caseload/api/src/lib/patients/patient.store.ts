import { Injectable } from '@nestjs/common';
import type { PatientIdentity } from '@ward/caseload/contract';
import type { RecordEntry } from '@ward/caseload/domain';
import { Clock } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import { PatientEntity, RecordEntryEntity } from './patient.entity';
import { toEntry, toRow } from './record-entry.mapper';

export interface PersonOfNumber {
  readonly patientId: string;
  readonly dateOfBirth: string;
  readonly openEpisodeId: string | null;
}

@Injectable()
export class PatientStore {
  constructor(private readonly clock: Clock) {}

  byId(tx: Tx, id: string): Promise<PatientEntity | null> {
    return tx.repository(PatientEntity).findOneBy({ id });
  }

  loadForChange(tx: Tx, id: string): Promise<PatientEntity | null> {
    return tx.repository(PatientEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Asked past row-level security: the number may be known here to others only. */
  personOfNumber(tx: Tx, nhsNumber: string): Promise<PersonOfNumber | undefined> {
    return tx.one<PersonOfNumber>(
      `select patient_id as "patientId", date_of_birth as "dateOfBirth", open_episode_id as "openEpisodeId"
         from caseload.person_of_number($1)`,
      [nhsNumber],
    );
  }

  /** One at a time for one number: whoever comes second finds the patient of the first. */
  async lockNumber(tx: Tx, nhsNumber: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1 || $2, 0))`, [tx.actor.providerId, nhsNumber]);
  }

  async register(tx: Tx, id: string, person: PatientIdentity): Promise<void> {
    await tx.query(
      `insert into caseload.patient (id, provider_id, nhs_number, family_name, given_name, date_of_birth, sex, registered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        tx.actor.providerId,
        person.nhsNumber,
        person.familyName,
        person.givenName,
        person.dateOfBirth,
        person.sex,
        this.clock.now(),
      ],
    );
  }

  /** From now on the referring organisation knows the patient; for the ward's own staff there is nothing to note. */
  async becomeKnown(tx: Tx, patientId: string): Promise<void> {
    if (tx.actor.side !== 'referrer') return;
    await tx.query(
      `insert into caseload.patient_referrer (patient_id, referrer_id, provider_id, since)
       values ($1, $2, $3, $4) on conflict do nothing`,
      [patientId, tx.actor.organisationId, tx.actor.providerId, this.clock.now()],
    );
  }

  save(tx: Tx, patient: PatientEntity): Promise<PatientEntity> {
    return tx.repository(PatientEntity).save(patient);
  }

  async entries(tx: Tx, patientId: string): Promise<RecordEntry[]> {
    const rows = await tx
      .repository(RecordEntryEntity)
      .find({ where: { patientId }, order: { kind: 'ASC', recordedAt: 'DESC' } });
    return rows.map(toEntry);
  }

  /** Adds what is active and closes the rest: an entry that is there is never written over. Keeps, with them, what banners and lists show of the active ones. */
  async saveEntries(tx: Tx, patientId: string, entries: readonly RecordEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const records = tx.repository(RecordEntryEntity);
    for (const { id, status, reason } of entries.filter((entry) => entry.status !== 'active'))
      await records.update({ id, patientId }, { status, reason, endedAt: this.clock.now() });
    const added = entries.filter(({ status }) => status === 'active');
    await records.insert(added.map((entry) => toRow(entry, tx.actor.providerId)));
    const active = (kind: string) => `coalesce((select array_agg(entry.text order by entry.recorded_at, entry.id)
      from caseload.record_entry entry where entry.patient_id = $1 and entry.kind = '${kind}' and entry.status = 'active'), '{}')`;
    await tx.query(
      `update caseload.patient set allergies = ${active('allergy')}, alerts = ${active('alert')} where id = $1`,
      [patientId],
    );
  }

  /**
   * Marks patients in the ward's care who could be taken for one another. Called when somebody comes, goes or is renamed.
   */
  async markLookAlikes(tx: Tx, patientId: string): Promise<void> {
    await tx.query(`select caseload.mark_look_alikes($1)`, [patientId]);
  }
}
