import { Injectable } from '@nestjs/common';
import type { PatientIdentity } from '@ward/caseload/contract';
import type { RecordEntry } from '@ward/caseload/domain';
import { Clock } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import { PatientEntity, RecordEntryEntity } from './patient.entity';
import { toEntry, toRow } from './record-entry.mapper';

/** Trigram likeness from which two family names are easily taken for one another: Osei and Osey have 0.43. */
const ALIKE = 0.4;

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
   * Marks patients on the ward who could be taken for one another: family names that are alike (Osei and Osey), and the
   * same first letter of the first name or the same birthday. Called when somebody comes, goes or is renamed.
   */
  async markLookAlikes(tx: Tx, patientId: string): Promise<void> {
    await tx.query(
      `with one as (select id, provider_id, caseload.plain(family_name) as family from caseload.patient where id = $1),
       here as (
         select patient.id, patient.date_of_birth, caseload.plain(patient.family_name) as family,
                left(caseload.plain(patient.given_name), 1) as initial
           from caseload.episode
           join one on one.provider_id = episode.provider_id
           join caseload.patient on patient.id = episode.patient_id
          where episode.status <> 'discharged'),
       touched as (
         select here.* from here, one where public.similarity(here.family, one.family) >= ${ALIKE} or here.id = one.id),
       marked as (
         select touched.id, exists (
                  select from here other
                   where other.id <> touched.id and public.similarity(other.family, touched.family) >= ${ALIKE}
                     and (other.initial = touched.initial or other.date_of_birth = touched.date_of_birth)) as alike
           from touched
         union all select one.id, false from one where not exists (select from here where here.id = one.id))
       update caseload.patient set looks_like = marked.alike
         from marked where marked.id = patient.id and patient.looks_like <> marked.alike`,
      [patientId],
    );
  }
}
