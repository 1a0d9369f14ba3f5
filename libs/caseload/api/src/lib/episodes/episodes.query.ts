import { Injectable } from '@nestjs/common';
import type { CarePlanView, EpisodeView, ReviewView } from '@ward/caseload/contract';
import { daysOfStay, LONGEST_WITHOUT_REASON } from '@ward/caseload/domain';
import { Clock, invariant, londonDate } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

type Row = Omit<EpisodeView, 'dayOfStay' | 'isOver14Days'>;

@Injectable()
export class EpisodesQuery {
  constructor(private readonly clock: Clock) {}

  ofPatient(tx: Tx, patientId: string): Promise<EpisodeView[]> {
    return this.where(tx, 'episode.patient_id = $1', patientId);
  }

  async one(tx: Tx, episodeId: string): Promise<EpisodeView> {
    const [view] = await this.where(tx, 'episode.id = $1', episodeId);
    invariant(view, 'a stay that was just loaded can be read');
    return view;
  }

  private async where(tx: Tx, which: string, parameter: string): Promise<EpisodeView[]> {
    const rows = await tx.query<Row>(
      `select episode.id, episode.patient_id as "patientId", episode.referral_id as "referralId",
              episode.referrer_id as "referrerId", referrer.name as "referrerName",
              episode.ward_id as "wardId", ward.name as "wardName", ward.phone as "wardPhone",
              episode.pathway_id as "pathwayId", pathway.name as "pathwayName",
              episode.bed_id as "bedId", bed.label as "bedLabel", episode.status, episode.direction, episode.source,
              episode.remotely_monitored as "remotelyMonitored",
              episode.responsible_clinician_id as "responsibleClinicianId",
              episode.responsible_clinician_name as "responsibleClinicianName", episode.admitted_at as "admittedAt",
              episode.expected_discharge as "expectedDischarge", episode.reason_over_14_days as "reasonOver14Days",
              episode.suspended_at as "suspendedAt", episode.discharged_at as "dischargedAt", episode.destination,
              episode.version
         from caseload.episode
         join capacity.ward_card ward on ward.ward_id = episode.ward_id
         join capacity.pathway_card pathway on pathway.pathway_id = episode.pathway_id
         left join capacity.bed_card bed on bed.bed_id = episode.bed_id
         left join identity.organisation_card referrer on referrer.organisation_id = episode.referrer_id
        where ${which} order by episode.admitted_at desc limit 100`,
      [parameter],
    );
    return rows.map((row) => this.withDays(row));
  }

  private withDays(row: Row): EpisodeView {
    const dayOfStay = daysOfStay(row.admittedAt, londonDate(row.dischargedAt ?? this.clock.now()));
    return { ...row, dayOfStay, isOver14Days: dayOfStay > LONGEST_WITHOUT_REASON };
  }

  carePlan(tx: Tx, episodeId: string): Promise<CarePlanView | undefined> {
    return tx.one<CarePlanView>(
      `select episode_id as "episodeId", goals, items, changed_at as "changedAt", changed_by_name as "changedByName", version
         from caseload.care_plan where episode_id = $1`,
      [episodeId],
    );
  }

  reviews(tx: Tx, episodeId: string): Promise<ReviewView[]> {
    return tx.query<ReviewView>(
      `select id, day, decision, reviewed_at as "reviewedAt", reviewed_by_name as "reviewedBy"
         from caseload.review where episode_id = $1 order by reviewed_at desc limit 60`,
      [episodeId],
    );
  }

  /** Whose stay it is, for the check of who may look. */
  async patientOf(tx: Tx, episodeId: string): Promise<string | undefined> {
    const row = await tx.one<{ patientId: string }>(
      `select patient_id as "patientId" from caseload.episode where id = $1`,
      [episodeId],
    );
    return row?.patientId;
  }
}
