import { Injectable } from '@nestjs/common';
import type { WardListPage, WardListQuery as Asked } from '@ward/caseload/contract';
import { Clock, invariant, londonDate } from '@ward/kernel';
import { decodeCursor, pageOf, type Tx } from '@ward/server-kit';
import * as z from 'zod';
import { toLine, type WardRow } from './ward-list.mapper';

const After = z.tuple([z.number(), z.string(), z.string()]);

/**
 * Everyone on the ward with what decides where the line stands: emergency and high band first, then urgent alerts and
 * bands, then late observations, open reviews and late visits; patients in hospital last. $1 provider, $2 now,
 * $3 today, $4 whether every ward, $5 wards, $6 ward, $7 pathway.
 */
const ON_WARD = `
  select episode.id as episode_id, episode.patient_id, episode.ward_id, episode.bed_id, episode.pathway_id, episode.status,
         episode.admitted_at, episode.expected_discharge, episode.reason_over_14_days, episode.responsible_clinician_name,
         episode.suspended_at, episode.version,
         score.total, coalesce(score.band, score.at_least) as band, score.taken_at, score.next_due_at, score.missing,
         score.taken_at is null or coalesce(score.next_due_at < $2, false) as stale,
         alert.alerts, alert.worst_level, late.visit_id as late_visit_id, late.title as late_title, late.window_to as late_to,
         exists (select from caseload.review where review.episode_id = episode.id and review.day = $3::date) as reviewed_today,
         case when episode.status = 'suspended' then 0
              when alert.worst_level = 'emergency' or coalesce(score.band, score.at_least) = 'high' then 4000
              when alert.worst_level = 'urgent' or coalesce(score.band, score.at_least) in ('medium', 'low-medium') then 3000
              when alert.alerts > 0 or score.taken_at is null or score.next_due_at < $2 or late.visit_id is not null then 2000
              else 1000 end
           + case when episode.status = 'active' and (score.taken_at is null or score.next_due_at < $2) then 100 else 0 end
           + case when late.visit_id is not null then 50 else 0 end
           + coalesce(score.total, 0) as rank
    from caseload.episode
    left join monitoring.latest_score score on score.patient_id = episode.patient_id
    left join monitoring.open_alert_card alert on alert.patient_id = episode.patient_id and alert.provider_id = $1
    left join (
      select distinct on (episode_id) episode_id, visit_id, title, window_to from visits.visit_card
       where provider_id = $1 and day between $3::date - 1 and $3::date and status = 'planned' and window_to < $2
       order by episode_id, window_to) late on late.episode_id = episode.id
   where episode.provider_id = $1 and episode.status <> 'discharged' and ($4 or episode.ward_id = any($5::uuid[]))
     and ($6::uuid is null or episode.ward_id = $6) and ($7::uuid is null or episode.pathway_id = $7)`;

const SHOWN: Record<Asked['show'], string> = {
  all: 'true',
  'at-risk': `rank >= 2000`,
  'not-reviewed': `not reviewed_today and status = 'active'`,
  leaving: `expected_discharge <= $3::date + 1 and status = 'active'`,
  'in-hospital': `status = 'suspended'`,
};

@Injectable()
export class WardListQuery {
  constructor(private readonly clock: Clock) {}

  async ask(tx: Tx, asked: Asked): Promise<WardListPage> {
    const asOf = this.clock.now();
    const { wardIds, providerId } = tx.actor;
    const everyWard = wardIds === 'all';
    const scope = [
      ...[providerId, asOf, londonDate(asOf), everyWard, everyWard ? [] : wardIds],
      ...[asked.wardId ?? null, asked.pathwayId ?? null],
    ];
    const cursor = decodeCursor(asked.after, After);
    const rows = await tx.query<(WardRow & Counts) | ({ episode_id: null } & Counts)>(statement(asked.show), [
      ...scope,
      ...[cursor?.[0] ?? null, cursor?.[1] ?? null, cursor?.[2] ?? null, asked.limit + 1],
    ]);
    const page = pageOf(
      rows.filter((row): row is WardRow & Counts => row.episode_id !== null),
      asked.limit,
      (row) => [row.rank, row.family_name, row.episode_id],
      (row) => toLine(row, asOf),
    );
    tx.audit({ action: 'list', what: 'Ward list', patients: page.items.map(({ patientId }) => patientId) });
    const [counted] = rows;
    invariant(counted, 'counts come even with an empty page');
    return {
      ...page,
      asOf,
      counts: {
        all: counted.count_all,
        atRisk: counted.count_at_risk,
        notReviewed: counted.count_not_reviewed,
        leaving: counted.count_leaving,
        inHospital: counted.count_in_hospital,
      },
    };
  }
}

interface Counts {
  readonly count_all: number;
  readonly count_at_risk: number;
  readonly count_not_reviewed: number;
  readonly count_leaving: number;
  readonly count_in_hospital: number;
}

/**
 * Everybody is ranked once, for the counts and for the page; what only a shown line needs is looked up for the page alone.
 * An empty page is one row with the counts and nobody.
 */
function statement(show: Asked['show']): string {
  const count = (one: Asked['show']) =>
    `count(*) filter (where ${SHOWN[one]})::int as count_${one.replaceAll('-', '_')}`;
  return `
    with on_ward as materialized (${ON_WARD}),
    counts as (
      select ${count('all')}, ${count('at-risk')}, ${count('not-reviewed')}, ${count('leaving')}, ${count('in-hospital')} from on_ward),
    picked as (
      select on_ward.*, patient.nhs_number, patient.family_name, patient.given_name, patient.date_of_birth, patient.sex,
             patient.allergies, patient.alerts as banner_alerts, patient.looks_like
        from on_ward join caseload.patient on patient.id = on_ward.patient_id
       where ${SHOWN[show]}
         and ($8::int is null or (-rank, family_name, on_ward.episode_id) > (-$8::int, $9, $10::uuid))
       order by -rank, family_name, on_ward.episode_id limit $11)
    select counts.*, picked.*, review.decision as last_decision, ward.name as ward_name, bed.label as bed_label, pathway.name as pathway_name,
           next.visit_id as next_visit_id, next.title as next_title, next.window_from as next_from, next.window_to as next_to,
           coalesce(task.open, 0)::int as open_tasks, coalesce(task.overdue, 0)::int as overdue_tasks
      from counts
      left join picked on true
      left join capacity.ward_card ward on ward.ward_id = picked.ward_id and ward.provider_id = $1
      left join capacity.pathway_card pathway on pathway.pathway_id = picked.pathway_id and pathway.provider_id = $1
      left join capacity.bed_card bed on bed.bed_id = picked.bed_id
      left join lateral (
        select visit_id, title, window_from, window_to from visits.visit_card visit
         where visit.episode_id = picked.episode_id and visit.status in ('planned', 'under-way')
           and visit.window_to >= $2 and visit.day between $3::date and $3::date + 7
         order by window_from limit 1) next on true
      left join lateral (
        select decision from caseload.review
         where review.episode_id = picked.episode_id order by day desc, reviewed_at desc limit 1) review on true
      left join lateral (
        select count(*) as open, count(*) filter (where due_at < $2) as overdue from caseload.task
         where task.episode_id = picked.episode_id and task.patient_id = picked.patient_id and task.done_at is null) task on true
     order by -picked.rank, picked.family_name, picked.episode_id`;
}
