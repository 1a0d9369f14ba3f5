import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sees which rows of caseload, and the cards that other contexts may join. */
export class SecureCaseload1763852100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...GUARDS, ...POLICIES, ...VIEWS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view caseload.patient_card, caseload.episode_card`);
  }
}

const OWN = 'access.sees(provider_id, null::uuid)';
const REFERRED = 'access.sees(provider_id, referrer_id)';
const THEIR_PRACTICE = '(provider_id = access.provider() and gp_organisation_id = access.organisation())';
const knownTo = (patient: string) => `exists (select 1 from caseload.patient_referrer known
  where known.patient_id = ${patient} and known.referrer_id = access.organisation())`;

const GUARDS = [
  `alter table caseload.patient enable row level security`,
  `alter table caseload.patient_referrer enable row level security`,
  `alter table caseload.record_entry enable row level security`,
  `alter table caseload.episode enable row level security`,
  `alter table caseload.episode_step enable row level security`,
  `alter table caseload.care_plan enable row level security`,
  `alter table caseload.task enable row level security`,
  `alter table caseload.review enable row level security`,
  `alter table caseload.letter enable row level security`,
];

const secured = (table: string, see: string, write: string, commands: string) => [
  `create policy ${table}_seen on caseload.${table} using (${see}) with check (${write})`,
  `grant ${commands} on caseload.${table} to homeward_app`,
];

const POLICIES = [
  // A referrer registers patients for the ward it refers to, and from then on knows them.
  ...secured(
    'patient',
    `${OWN} or ${THEIR_PRACTICE} or ${knownTo('patient.id')}`,
    `${OWN} or provider_id = access.provider()`,
    'select, insert, update',
  ),
  ...secured('patient_referrer', REFERRED, REFERRED, 'select, insert'),
  ...secured(
    'record_entry',
    `${OWN} or ${knownTo('record_entry.patient_id')}`,
    `${OWN} or (provider_id = access.provider() and ${knownTo('record_entry.patient_id')})`,
    'select, insert, update',
  ),
  ...secured('episode', `${REFERRED} or ${THEIR_PRACTICE}`, OWN, 'select, insert, update'),
  ...secured('episode_step', REFERRED, OWN, 'select, insert'),
  ...secured('care_plan', OWN, OWN, 'select, insert, update'),
  ...secured('task', OWN, OWN, 'select, insert, update'),
  ...secured('review', OWN, OWN, 'select, insert'),
  ...secured(
    'letter',
    `${OWN} or (status = 'signed' and (${REFERRED} or ${THEIR_PRACTICE}))`,
    OWN,
    'select, insert, update, delete',
  ),
];

const VIEWS = [
  `create view caseload.patient_card with (security_invoker = true) as
    select id as patient_id, provider_id, nhs_number, family_name, given_name, date_of_birth, sex, phone, address,
           postcode, lat, lon, gp_organisation_id, language, interpreter, preferences, home, escalation_plan,
           allergies, alerts, looks_like
      from caseload.patient`,
  `create view caseload.episode_card with (security_invoker = true) as
    select id as episode_id, patient_id, provider_id, referrer_id, gp_organisation_id, referral_id, ward_id, bed_id,
           pathway_id, status, direction, source, remotely_monitored, admitted_at, expected_discharge, suspended_at,
           discharged_at, responsible_clinician_id, responsible_clinician_name, destination, reason_over_14_days
      from caseload.episode`,
  `create view caseload.letter_card with (security_invoker = true) as
    select id as letter_id, episode_id, patient_id, provider_id, referrer_id, version_no, signed_at, signed_by_name
      from caseload.letter where status = 'signed'`,
  `create view caseload.open_task_card with (security_invoker = true) as
    select id as task_id, patient_id, provider_id, ward_id, episode_id, owner_id, due_at
      from caseload.task where done_at is null`,
  `grant select on caseload.patient_card, caseload.episode_card, caseload.letter_card, caseload.open_task_card to homeward_app`,
];
