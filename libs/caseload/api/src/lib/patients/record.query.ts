import { Injectable } from '@nestjs/common';
import type { PatientRecord, PatientView, RecordEntryView, ScoreView } from '@ward/caseload/contract';
import { Clock } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import { EpisodesQuery } from '../episodes/episodes.query';
import { LettersQuery } from '../letters/letters.query';
import { TasksQuery } from '../tasks/tasks.query';
import { DetailsStore } from './details.store';

/** The patient in one screen: each part by one statement, all in one transaction. */
@Injectable()
export class RecordQuery {
  constructor(
    private readonly clock: Clock,
    private readonly episodes: EpisodesQuery,
    private readonly tasks: TasksQuery,
    private readonly letters: LettersQuery,
    private readonly details: DetailsStore,
  ) {}

  /** All parts are asked for at once: they go out together and come back in one journey. */
  async ask(tx: Tx, patientId: string): Promise<PatientRecord | undefined> {
    const [patient, detailsSet, entries, episodes, score, alerts, tasks, letters, referrals] = await Promise.all([
      this.patient(tx, patientId),
      this.details.lastSet(tx, patientId),
      this.entries(tx, patientId),
      this.episodes.ofPatient(tx, patientId),
      this.score(tx, patientId),
      this.alerts(tx, patientId),
      this.tasks.ofPatient(tx, patientId),
      this.letters.ofPatient(tx, patientId),
      this.referrals(tx, patientId),
    ]);
    return patient && { patient, detailsSet, entries, episodes, score, alerts, tasks, letters, referrals };
  }

  patient(tx: Tx, patientId: string): Promise<PatientView | undefined> {
    return tx.one<PatientView>(
      `select patient.id, patient.nhs_number as "nhsNumber", patient.family_name as "familyName",
              patient.given_name as "givenName", patient.date_of_birth as "dateOfBirth", patient.sex, patient.phone,
              patient.address, patient.postcode, patient.lat, patient.lon,
              patient.place_precision as "placePrecision",
              patient.gp_organisation_id as "gpOrganisationId", gp.name as "gpName", gp.phone as "gpPhone",
              patient.language, patient.interpreter, patient.preferences, patient.home, patient.carer, patient.consent,
              patient.escalation_plan as "escalationPlan", patient.allergies, patient.alerts,
              patient.looks_like as "looksLike", patient.version
         from caseload.patient
         left join identity.organisation_card gp on gp.organisation_id = patient.gp_organisation_id
        where patient.id = $1`,
      [patientId],
    );
  }

  entries(tx: Tx, patientId: string): Promise<RecordEntryView[]> {
    return tx.query<RecordEntryView>(
      `select id, kind, text, details, status, reason, recorded_at as "recordedAt", recorded_by_name as "recordedBy", replaces
         from caseload.record_entry where patient_id = $1
        order by kind, status, recorded_at desc, id desc limit 500`,
      [patientId],
    );
  }

  private score(tx: Tx, patientId: string): Promise<ScoreView | null> {
    return tx
      .one<ScoreView>(
        `select total, band, taken_at as "takenAt", next_due_at as "nextDueAt", missing,
                coalesce(next_due_at < $2, false) as "isStale"
           from monitoring.latest_score where patient_id = $1 and taken_at is not null`,
        [patientId, this.clock.now()],
      )
      .then((score) => score ?? null);
  }

  private alerts(tx: Tx, patientId: string): Promise<PatientRecord['alerts']> {
    return tx
      .one<{ count: number; worst: string }>(
        `select alerts as count, worst_level as worst from monitoring.open_alert_card where patient_id = $1`,
        [patientId],
      )
      .then((alerts) => alerts ?? null);
  }

  private referrals(tx: Tx, patientId: string): Promise<PatientRecord['referrals']> {
    return tx.query(
      `select referral.referral_id as id, referral.number, referral.status, referral.received_at as "receivedAt",
              pathway.name as "pathwayName"
         from referrals.referral_card referral
         join capacity.pathway_card pathway on pathway.pathway_id = referral.pathway_id
        where referral.patient_id = $1 order by referral.received_at desc limit 50`,
      [patientId],
    );
  }
}
