import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Patients and what is known of them, their stays, care plans, tasks, reviews and letters. */
export class CreateCaseload1763852000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create schema caseload`);
    await db.query(`grant usage on schema caseload to homeward_app`);
    for (const statement of [PLAIN, ...PATIENT_TABLES, ...STAY_TABLES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema caseload cascade`);
  }
}

/** A name as people type it in a hurry: no accents, no capitals, no punctuation. Immutable, so that it can be indexed. */
const PLAIN = `create function caseload.plain(words text) returns text language sql immutable strict parallel safe
  set search_path = public, pg_temp
  as $$ select trim(regexp_replace(lower(unaccent('unaccent'::regdictionary, words)), '[^a-z0-9]+', ' ', 'g')) $$`;

const PATIENT_TABLES = [
  `create table caseload.patient (
    id uuid primary key,
    provider_id uuid not null,
    nhs_number text not null constraint patient_nhs_number_ten_digits check (nhs_number ~ '^[0-9]{10}$'),
    family_name text not null,
    given_name text not null,
    date_of_birth date not null,
    sex text not null constraint patient_sex_known check (sex in ('female', 'male', 'indeterminate', 'not-known')),
    phone text,
    address text,
    postcode text,
    lat double precision,
    lon double precision,
    gp_organisation_id uuid,
    language text,
    interpreter boolean not null default false,
    preferences jsonb not null default '{}',
    home jsonb not null default '{}',
    carer jsonb,
    consent jsonb not null default '{}',
    escalation_plan jsonb,
    allergies text[] not null default '{}',
    alerts text[] not null default '{}',
    looks_like boolean not null default false,
    registered_at timestamptz not null,
    version int not null default 1,
    constraint patient_nhs_number_unique unique (provider_id, nhs_number)
  )`,
  `create index patient_name_trigrams on caseload.patient using gin (
    caseload.plain(family_name || ' ' || given_name) public.gin_trgm_ops)`,
  `create index patient_born on caseload.patient (provider_id, date_of_birth)`,
  `create index patient_family on caseload.patient (caseload.plain(family_name))`,
  `create index patient_practice on caseload.patient (gp_organisation_id)`,
  `create table caseload.patient_referrer (
    patient_id uuid not null references caseload.patient (id),
    referrer_id uuid not null,
    provider_id uuid not null,
    since timestamptz not null,
    primary key (patient_id, referrer_id)
  )`,
  `create index patient_referrer_of on caseload.patient_referrer (referrer_id, patient_id)`,
  `create table caseload.record_entry (
    id uuid primary key,
    patient_id uuid not null references caseload.patient (id),
    provider_id uuid not null,
    kind text not null constraint record_entry_kind_known check (kind in ('allergy', 'problem', 'medicine', 'alert')),
    text text not null,
    details jsonb not null default '{}',
    status text not null constraint record_entry_status_known check (status in ('active', 'ended', 'entered-in-error')),
    reason text,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    recorded_by_name text not null,
    replaces uuid constraint record_entry_replaced_once unique references caseload.record_entry (id)
  )`,
  `create index record_entry_of_patient on caseload.record_entry (patient_id, kind, recorded_at desc)`,
];

const STAY_TABLES = [
  `create table caseload.episode (
    id uuid primary key,
    patient_id uuid not null references caseload.patient (id),
    provider_id uuid not null,
    referrer_id uuid not null,
    gp_organisation_id uuid,
    referral_id uuid not null constraint episode_one_per_referral unique,
    pathway_id uuid not null references capacity.pathway (id),
    ward_id uuid not null references capacity.ward (id),
    bed_id uuid,
    status text not null constraint episode_status_known check (status in ('active', 'suspended', 'discharged')),
    direction text not null constraint episode_direction_known check (direction in ('step-up', 'step-down')),
    source text not null,
    remotely_monitored boolean not null,
    responsible_clinician_id uuid,
    responsible_clinician_name text,
    admitted_at timestamptz not null,
    expected_discharge date not null,
    reason_over_14_days text,
    suspended_at timestamptz,
    discharged_at timestamptz,
    destination text,
    discharge jsonb,
    monitoring jsonb not null,
    version int not null default 1,
    constraint episode_suspension_timed check (status <> 'suspended' or suspended_at is not null),
    constraint episode_discharge_timed check ((status = 'discharged') = (discharged_at is not null))
  )`,
  `create unique index episode_one_open_per_patient on caseload.episode (patient_id) where status <> 'discharged'`,
  `create index episode_of_patient on caseload.episode (patient_id, admitted_at desc)`,
  `create index episode_on_ward on caseload.episode (ward_id) where status <> 'discharged'`,
  `create index episode_of_referrer on caseload.episode (referrer_id, admitted_at desc)`,
  `create index episode_admitted on caseload.episode (provider_id, admitted_at)`,
  `create index episode_discharged on caseload.episode (provider_id, discharged_at)`,
  `create table caseload.episode_step (
    id uuid primary key,
    episode_id uuid not null references caseload.episode (id),
    patient_id uuid not null,
    provider_id uuid not null,
    referrer_id uuid not null,
    kind text not null,
    episode_version int not null,
    at timestamptz not null,
    by_id uuid not null,
    by_name text not null,
    words text not null,
    facts jsonb not null default '{}'
  )`,
  `create index episode_step_of_episode on caseload.episode_step (episode_id, at desc)`,
  `create table caseload.care_plan (
    episode_id uuid primary key references caseload.episode (id),
    patient_id uuid not null,
    provider_id uuid not null,
    goals jsonb not null,
    items jsonb not null,
    changed_at timestamptz not null,
    changed_by_name text not null,
    version int not null default 1
  )`,
  `create table caseload.task (
    id uuid primary key,
    provider_id uuid not null,
    patient_id uuid not null references caseload.patient (id),
    episode_id uuid references caseload.episode (id),
    ward_id uuid not null,
    title text not null,
    owner_id uuid,
    owner_name text,
    owner_role text,
    due_at timestamptz not null,
    created_at timestamptz not null,
    created_by_name text not null,
    done_at timestamptz,
    done_by_name text,
    outcome text,
    version int not null default 1
  )`,
  `create index task_open_on_ward on caseload.task (ward_id, due_at) where done_at is null`,
  `create index task_open_of_owner on caseload.task (owner_id, due_at) where done_at is null`,
  `create index task_of_patient on caseload.task (patient_id, due_at)`,
  `create table caseload.review (
    id uuid primary key,
    episode_id uuid not null references caseload.episode (id),
    patient_id uuid not null,
    provider_id uuid not null,
    ward_id uuid not null,
    day date not null,
    decision text not null,
    reviewed_at timestamptz not null,
    reviewed_by uuid not null,
    reviewed_by_name text not null
  )`,
  `create index review_of_episode on caseload.review (episode_id, day desc)`,
  `create table caseload.letter (
    id uuid primary key,
    episode_id uuid not null references caseload.episode (id),
    patient_id uuid not null,
    provider_id uuid not null,
    referrer_id uuid not null,
    gp_organisation_id uuid,
    version_no int not null,
    status text not null constraint letter_status_known check (status in ('draft', 'signed')),
    content jsonb not null,
    replaces uuid references caseload.letter (id),
    why text,
    saved_at timestamptz not null,
    saved_by_name text not null,
    signed_at timestamptz,
    signed_by uuid,
    signed_by_name text,
    version int not null default 1,
    constraint letter_version_once unique (episode_id, version_no),
    constraint letter_signature_whole check ((status = 'signed') = (signed_at is not null and signed_by is not null))
  )`,
  `create unique index letter_one_draft on caseload.letter (episode_id) where status = 'draft'`,
  `create index letter_of_patient on caseload.letter (patient_id, saved_at desc)`,
];
