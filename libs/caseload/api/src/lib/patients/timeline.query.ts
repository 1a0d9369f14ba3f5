import { Injectable } from '@nestjs/common';
import type { PatientVisitLine, PatientVisitLines, Timeline, TimelineItem } from '@ward/caseload/contract';
import type { PageQuery } from '@ward/contract';
import { decodeCursor, pageOf, type Tx } from '@ward/server-kit';
import * as z from 'zod';

const After = z.tuple([z.string(), z.string()]);

/** Every source names its own id, so that two things of one moment keep their order from page to page. */
const HAPPENINGS = `
  select 'step-' || id as id, at, 'stay' as kind, words as title, coalesce(facts ->> 'reason', '') as words, by_name as by
    from caseload.episode_step where patient_id = $1
  union all
  select 'review-' || id, reviewed_at, 'review', 'Board round', decision, reviewed_by_name
    from caseload.review where patient_id = $1
  union all
  select 'task-' || id, done_at, 'task', 'Task done', title, done_by_name
    from caseload.task where patient_id = $1 and done_at is not null
  union all
  select 'entry-' || id, recorded_at, 'entry',
         case kind when 'allergy' then 'Allergy' when 'problem' then 'Problem' when 'medicine' then 'Medicine' else 'Alert' end
           || case when status = 'entered-in-error' then ' (entered in error)' else '' end,
         text, recorded_by_name
    from caseload.record_entry where patient_id = $1
  union all
  select 'letter-' || letter_id, signed_at, 'letter', 'Discharge letter signed', 'Version ' || version_no, signed_by_name
    from caseload.letter_card where patient_id = $1
  union all
  select 'referral-' || referral_id, received_at, 'referral', 'Referral ' || number || ' received', '', referrer_person_name
    from referrals.referral_card where patient_id = $1
  union all
  select 'decision-' || referral_id, decided_at, 'referral', 'Referral ' || number || ' ' || status, '', decided_by_name
    from referrals.referral_card where patient_id = $1 and decided_at is not null
  union all
  select 'visit-' || contact.visit_id, contact.checked_in_at, 'visit', visit.title, contact.outcome, person.name
    from visits.contact_card contact
    join visits.visit_card visit on visit.visit_id = contact.visit_id
    left join identity.person_card person on person.person_id = contact.recorded_by
   where contact.patient_id = $1`;

@Injectable()
export class TimelineQuery {
  async ask(tx: Tx, patientId: string, { after, limit }: PageQuery): Promise<Timeline> {
    const cursor = decodeCursor(after, After);
    const rows = await tx.query<TimelineItem>(
      `select id, at, kind, title, words, by from (${HAPPENINGS}) happening
        where $2::timestamptz is null or (at, id) < ($2, $3)
        order by at desc, id desc limit $4`,
      [patientId, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ at, id }) => [at, id],
      (row) => row,
    );
  }

  async visits(tx: Tx, patientId: string, { after, limit }: PageQuery): Promise<PatientVisitLines> {
    const cursor = decodeCursor(after, After);
    const rows = await tx.query<PatientVisitLine>(
      `select visit.visit_id as "visitId", visit.day, visit.window_from as "windowFrom", visit.window_to as "windowTo",
              visit.title, visit.contact, visit.minutes, visit.status, contact.outcome,
              coalesce((select array_agg(person.name order by person.name) from visits.visit_staff_card given
                          join identity.person_card person on person.person_id = given.person_id
                         where given.visit_id = visit.visit_id), '{}') as staff
         from visits.visit_card visit
         left join visits.contact_card contact on contact.visit_id = visit.visit_id
        where visit.patient_id = $1 and ($2::date is null or (visit.day, visit.visit_id) < ($2, $3::uuid))
        order by visit.day desc, visit.visit_id desc limit $4`,
      [patientId, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ day, visitId }) => [day, visitId],
      (row) => row,
    );
  }
}
