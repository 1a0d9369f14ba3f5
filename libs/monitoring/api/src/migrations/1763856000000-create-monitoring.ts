import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Observations and their scores, the SpO2 scale in force, how often a stay observes, and alerts. */
export class CreateMonitoring1763856000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create schema monitoring; grant usage on schema monitoring to homeward_app`);
    for (const statement of [...TABLES, ...POLICIES, ...CARDS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema monitoring cascade`);
  }
}

const bandKnown = (column: string) => `check (${column} in ('low', 'low-medium', 'medium', 'high'))`;

const TABLES = [
  `create table monitoring.observation_set (
    id uuid constraint observation_set_key primary key,
    patient_id uuid not null constraint observation_set_of_patient references caseload.patient (id),
    episode_id uuid constraint observation_set_of_episode references caseload.episode (id),
    provider_id uuid not null,
    referrer_id uuid,
    taken_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    source text not null constraint observation_set_source_known check (source in ('referral', 'visit', 'patient', 'device', 'phone')),
    respiration int,
    spo2 int,
    spo2_scale int not null constraint observation_set_scale_known check (spo2_scale in (1, 2)),
    oxygen boolean,
    oxygen_flow numeric(4, 1),
    systolic int,
    diastolic int,
    pulse int,
    consciousness text constraint observation_set_consciousness_known
      check (consciousness in ('alert', 'confusion', 'voice', 'pain', 'unresponsive')),
    temperature numeric(3, 1),
    total int constraint observation_set_total_range check (total between 0 and 20),
    band text constraint observation_set_band_known ${bandKnown('band')},
    at_least text constraint observation_set_at_least_known ${bandKnown('at_least')},
    sub_scores jsonb not null,
    missing text[] not null,
    not_scored text constraint observation_set_bar_known check (not_scored in ('under-16', 'pregnant')),
    replaces uuid constraint observation_set_replaced_once unique references monitoring.observation_set,
    reason text,
    constraint observation_set_total_whole check ((total is null) = (band is null)),
    constraint observation_set_no_total_with_gaps check (total is null or missing = '{}'),
    constraint observation_set_amendment_reasoned check ((replaces is null) = (reason is null)))`,
  `create index observation_set_by_patient on monitoring.observation_set (patient_id, taken_at desc, id desc)`,
  `create table monitoring.latest (
    patient_id uuid constraint latest_key primary key references caseload.patient (id),
    provider_id uuid not null,
    set_id uuid references monitoring.observation_set,
    total int,
    band text constraint latest_band_known ${bandKnown('band')},
    at_least text constraint latest_at_least_known ${bandKnown('at_least')},
    taken_at timestamptz,
    next_due_at timestamptz,
    missing text[] not null)`,
  `create index latest_by_due on monitoring.latest (provider_id, next_due_at) where next_due_at is not null`,
  `create table monitoring.oxygen_target (
    id uuid constraint oxygen_target_key primary key,
    patient_id uuid not null constraint oxygen_target_of_patient references caseload.patient (id),
    provider_id uuid not null,
    scale int not null constraint oxygen_target_scale_known check (scale in (1, 2)),
    decided_by uuid not null,
    decided_by_name text not null,
    decided_at timestamptz not null,
    reason text not null)`,
  `create index oxygen_target_by_patient on monitoring.oxygen_target (patient_id, decided_at desc, id desc)`,
  `create table monitoring.monitoring_plan (
    episode_id uuid constraint monitoring_plan_key primary key references caseload.episode (id),
    patient_id uuid not null,
    provider_id uuid not null,
    ward_id uuid not null,
    every_minutes jsonb not null,
    respond_minutes jsonb not null,
    status text not null constraint monitoring_plan_status_known check (status in ('active', 'paused', 'ended')))`,
  `create unique index monitoring_plan_one_active on monitoring.monitoring_plan (patient_id) where status = 'active'`,
  `create table monitoring.alert (
    id uuid constraint alert_key primary key,
    patient_id uuid not null constraint alert_of_patient references caseload.patient (id),
    episode_id uuid constraint alert_of_episode references caseload.episode (id),
    provider_id uuid not null,
    ward_id uuid,
    kind text not null constraint alert_kind_known check (kind in ('score', 'incomplete', 'stale', 'concern')),
    level text not null constraint alert_level_known check (level in ('review', 'urgent', 'emergency')),
    state text not null constraint alert_state_known check (state in ('raised', 'acknowledged', 'acted', 'resolved')),
    words text not null,
    set_id uuid constraint alert_from_set references monitoring.observation_set,
    raised_at timestamptz not null,
    raised_by_name text not null,
    due_at timestamptz not null,
    owner_id uuid,
    owner_name text,
    acknowledged_at timestamptz,
    sbard jsonb,
    acted_at timestamptz,
    outcome text,
    resolved_at timestamptz,
    resolved_by_name text,
    version int not null default 1,
    constraint alert_owned_once_taken check (state = 'raised' or state = 'resolved' or owner_id is not null),
    constraint alert_resolution_whole check ((state = 'resolved') = (resolved_at is not null)))`,
  `create unique index alert_one_open_of_kind on monitoring.alert (patient_id, kind) where state <> 'resolved' and kind <> 'concern'`,
  `create index alert_by_due on monitoring.alert (provider_id, due_at, id) where state <> 'resolved'`,
  `create index alert_by_resolution on monitoring.alert (provider_id, resolved_at desc, id desc) where state = 'resolved'`,
  `create index alert_by_patient on monitoring.alert (patient_id, raised_at desc)`,
];

const secured = (table: string, see: string, commands: string) => [
  `alter table monitoring.${table} enable row level security`,
  `create policy ${table}_seen_with_its_patient on monitoring.${table} using (${see}) with check (${see})`,
  `grant ${commands} on monitoring.${table} to homeward_app`,
];

const OWN = 'access.sees(provider_id, null::uuid)';
/** A referrer sees the observations of the patients it knows: those whose card it may read. */
const withPatient = (table: string) => `${OWN} or (provider_id = access.provider()
  and exists (select 1 from caseload.patient_card card where card.patient_id = ${table}.patient_id))`;

const POLICIES = [
  ...secured('observation_set', withPatient('observation_set'), 'select, insert'),
  ...secured('latest', withPatient('latest'), 'select, insert, update'),
  ...secured('oxygen_target', withPatient('oxygen_target'), 'select, insert'),
  ...secured('monitoring_plan', withPatient('monitoring_plan'), 'select, insert, update'),
  ...secured('alert', OWN, 'select, insert, update'),
];

const CARDS = [
  `create view monitoring.latest_score with (security_invoker = true) as
    select patient_id, provider_id, total, band, at_least, taken_at, next_due_at, missing from monitoring.latest`,
  `create view monitoring.open_alert_card with (security_invoker = true) as
    select patient_id, provider_id, count(*)::int as alerts,
           (array['review', 'urgent', 'emergency'])[max(array_position(array['review', 'urgent', 'emergency'], level))] as worst_level,
           min(due_at) as due_at
      from monitoring.alert where state <> 'resolved' group by patient_id, provider_id`,
  `grant select on monitoring.latest_score, monitoring.open_alert_card to homeward_app`,
];
