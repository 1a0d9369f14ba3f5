import type { CopiedTable } from './column-in-copy';

const house = (name: string, but: CopiedTable['but'] = {}): CopiedTable => ({ name, holds: 'house', but });
const kept = (name: string): CopiedTable => ({ name, holds: 'kept' });
const stays = (name: string, but: CopiedTable['but'] = {}, past = 'true'): CopiedTable => ({
  name,
  holds: 'stays',
  but,
  past,
});

const wasOpen = (then: string, column: string) => `case when copy.past = 0 then row.${column} else ${then} end`;
const timeOf = (column: string) => `row.${column} - copy.past * interval '30 days'`;
/** What was still open in the original was closed a day later in its past. */
const closedAt = (column: string, from: string) =>
  `case when copy.past = 0 then row.${column} else coalesce(${timeOf(column)}, ${timeOf(from)} + interval '1 day') end`;

const HELD_VISIT = `row.status in ('done', 'no-access', 'refused', 'deferred')`;
const OF_HELD_VISIT = `exists (select from visits.visit v where v.id = row.visit_id and v.status in ('done', 'no-access', 'refused', 'deferred'))`;
const DECIDED = `row.status <> 'received'`;

/** Every table that grows with wards or stays. Pasts are of stays that are over: nothing in them is open any more. */
export const COPIED_TABLES: readonly CopiedTable[] = [
  house('identity.organisation', {
    name: `case when row.kind = 'provider' then row.name || ' ' || copy.ward else row.name end`,
    ods_code: `case when row.kind = 'provider' then 'Y9V' || lpad(copy.ward::text, 3, '0') else row.ods_code end`,
  }),
  house('identity.person', { subject: `row.subject || '.' || copy.ward` }),
  house('identity.person_role'),
  house('capacity.ward'),
  house('capacity.pathway'),
  house('capacity.bed'),
  house('capacity.bed_staffing'),
  house('allocation.staff'),
  house('allocation.competency'),
  house('allocation.shift'),
  house('allocation.absence'),
  house('allocation.working_pattern'),
  house('visits.published_day'),
  kept('audit.entry'),
  stays('caseload.patient', {
    nhs_number: `(select number from pg_temp.nhs_number n where n.id = row.id and n.past = copy.past)`,
    family_name: `(select family from pg_temp.nhs_number n where n.id = row.id and n.past = copy.past)`,
    looks_like: wasOpen('false', 'looks_like'),
  }),
  stays('caseload.patient_referrer'),
  stays('caseload.record_entry'),
  stays(
    'referrals.referral',
    { number: `row.number || '.' || copy.ward || '.' || copy.past`, rests_until: wasOpen('null', 'rests_until') },
    DECIDED,
  ),
  stays(
    'referrals.message',
    {},
    `exists (select from referrals.referral r where r.id = row.referral_id and r.status <> 'received')`,
  ),
  stays('capacity.place', {
    status: wasOpen(`'released'`, 'status'),
    held_until: wasOpen('null', 'held_until'),
    released_at: closedAt('released_at', 'taken_at'),
  }),
  stays('caseload.episode', {
    status: wasOpen(`'discharged'`, 'status'),
    bed_id: `case when copy.past = 0 then pg_temp.copy_of(row.bed_id, copy.ward, 0) end`,
    discharged_at: closedAt('discharged_at', 'admitted_at'),
    destination: wasOpen(`coalesce(row.destination, 'usual-home')`, 'destination'),
  }),
  stays('caseload.episode_step'),
  stays('caseload.care_plan'),
  stays('caseload.task', { done_at: closedAt('done_at', 'due_at') }),
  stays('caseload.review'),
  stays('caseload.letter'),
  stays('visits.visit_need', { status: wasOpen(`'ended'`, 'status') }),
  stays('visits.visit', {}, HELD_VISIT),
  stays('visits.visit_staff', {}, OF_HELD_VISIT),
  stays('visits.visit_record', {}, OF_HELD_VISIT),
  stays('monitoring.observation_set'),
  stays('monitoring.latest', { next_due_at: wasOpen('null', 'next_due_at') }),
  stays('monitoring.monitoring_plan', { status: wasOpen(`'ended'`, 'status') }),
  stays('monitoring.oxygen_target'),
  stays('monitoring.alert', {
    state: wasOpen(`'resolved'`, 'state'),
    resolved_at: closedAt('resolved_at', 'raised_at'),
  }),
];
