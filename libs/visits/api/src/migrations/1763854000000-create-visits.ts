import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateVisits1763854000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create extension if not exists btree_gist`);
    await db.query(`create schema visits`);
    await db.query(`grant usage on schema visits to homeward_app`);
    await db.query(`create table visits.visit_need (
      id uuid primary key,
      episode_id uuid not null references caseload.episode (id),
      patient_id uuid not null references caseload.patient (id),
      provider_id uuid not null references identity.organisation (id),
      ward_id uuid not null references capacity.ward (id),
      referral_id uuid,
      referrer_id uuid,
      type text not null,
      title text not null,
      minutes int not null constraint visit_need_minutes check (minutes between 5 and 600),
      contact text not null constraint visit_need_contact_known check (contact in ('face-to-face', 'phone', 'video')),
      skills text[] not null default '{}',
      staff_count int not null constraint visit_need_staff_count check (staff_count between 1 and 3),
      windows jsonb not null,
      every_days int not null constraint visit_need_every_days check (every_days >= 1),
      from_date date not null,
      until_date date,
      min_gap_minutes int,
      priority int not null constraint visit_need_priority check (priority between 1 and 100),
      not_before timestamptz not null,
      first_from timestamptz,
      first_to timestamptz,
      origin text not null constraint visit_need_origin_known check (origin in ('plan', 'extra')),
      status text not null constraint visit_need_status_known check (status in ('active', 'ended')))`);
    await db.query(`create index visit_need_episode on visits.visit_need (episode_id)`);
    await db.query(`create index visit_need_active on visits.visit_need (provider_id) where status = 'active'`);

    await db.query(`create table visits.visit (
      id uuid primary key,
      need_id uuid not null references visits.visit_need (id),
      occurrence text not null,
      episode_id uuid not null references caseload.episode (id),
      patient_id uuid not null references caseload.patient (id),
      provider_id uuid not null references identity.organisation (id),
      ward_id uuid not null references capacity.ward (id),
      day date not null,
      type text not null,
      title text not null,
      window_from timestamptz not null,
      window_to timestamptz not null,
      minutes int not null,
      contact text not null constraint visit_contact_known check (contact in ('face-to-face', 'phone', 'video')),
      skills text[] not null default '{}',
      staff_count int not null,
      min_gap_minutes int,
      priority int not null,
      status text not null constraint visit_status_known
        check (status in ('planned', 'under-way', 'done', 'no-access', 'refused', 'deferred', 'cancelled')),
      promised_from timestamptz,
      promised_to timestamptz,
      started_at timestamptz,
      cancelled_because text constraint visit_cancelled_because_known
        check (cancelled_because in ('by-hand', 'plan-changed', 'stay-suspended', 'stay-ended')),
      cancelled_reason text,
      changed_at timestamptz not null,
      changed_by uuid,
      changed_by_name text,
      version int not null,
      constraint visit_window_runs_forward check (window_from < window_to),
      constraint visit_once unique (need_id, occurrence))`);
    await db.query(`create index visit_day on visits.visit (provider_id, day, ward_id)`);
    await db.query(`create index visit_patient on visits.visit (patient_id, day, id)`);
    await db.query(`create index visit_episode on visits.visit (episode_id, day)`);

    await db.query(`create table visits.visit_staff (
      visit_id uuid not null references visits.visit (id),
      person_id uuid not null references identity.person (id),
      provider_id uuid not null references identity.organisation (id),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      constraint visit_staff_pk primary key (visit_id, person_id),
      constraint visit_staff_runs_forward check (starts_at < ends_at),
      constraint visit_staff_one_place_at_a_time
        exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&))`);
    await db.query(`create index visit_staff_person on visits.visit_staff (person_id, starts_at)`);

    await db.query(`create table visits.visit_record (
      id uuid primary key,
      visit_id uuid not null references visits.visit (id),
      patient_id uuid not null references caseload.patient (id),
      provider_id uuid not null references identity.organisation (id),
      recorded_by uuid not null references identity.person (id),
      checked_in_at timestamptz not null,
      checked_out_at timestamptz not null,
      outcome text not null constraint visit_record_outcome_known
        check (outcome in ('done', 'no-access', 'refused', 'deferred')),
      reason text,
      next_step text,
      notes text not null,
      interventions jsonb not null,
      medicines jsonb not null,
      replaces uuid references visits.visit_record (id) constraint visit_record_replaced_once unique,
      correction text,
      current boolean not null,
      saved_at timestamptz not null,
      constraint visit_record_runs_forward check (checked_in_at <= checked_out_at))`);
    await db.query(`create unique index visit_record_current on visits.visit_record (visit_id) where current`);
    await db.query(`create index visit_record_visit on visits.visit_record (visit_id)`);
    await db.query(
      `create index visit_record_contacts on visits.visit_record (provider_id, checked_in_at) where current`,
    );

    await db.query(`create table visits.photo (
      id uuid primary key,
      visit_id uuid not null references visits.visit (id),
      patient_id uuid not null references caseload.patient (id),
      provider_id uuid not null references identity.organisation (id),
      taken_by uuid not null references identity.person (id),
      media_type text not null constraint photo_media_type_known check (media_type in ('image/jpeg', 'image/png')),
      bytes int not null,
      content bytea not null,
      saved_at timestamptz not null)`);
    await db.query(`create index photo_visit on visits.photo (visit_id)`);

    for (const table of ['visit_need', 'visit', 'visit_staff', 'visit_record', 'photo']) {
      await db.query(`alter table visits.${table} enable row level security`);
      await db.query(`create policy seen_by_provider on visits.${table}
        using (access.sees(provider_id, null::uuid)) with check (access.sees(provider_id, null::uuid))`);
      await db.query(`grant select, insert on visits.${table} to homeward_app`);
    }
    await db.query(`grant update on visits.visit_need, visits.visit to homeward_app`);
    await db.query(`grant update (current) on visits.visit_record to homeward_app`);
    await db.query(`grant update, delete on visits.visit_staff to homeward_app`);
    await this.publish(db);
  }

  /** The views that other contexts may join. */
  private async publish(db: QueryRunner): Promise<void> {
    await db.query(`create view visits.visit_card with (security_invoker = true) as
      select id as visit_id, need_id, episode_id, patient_id, provider_id, ward_id, day, title, type, contact,
        window_from, window_to, minutes, skills, staff_count, min_gap_minutes, priority, status, promised_from,
        promised_to, started_at, cancelled_reason, version
      from visits.visit`);
    await db.query(`create view visits.visit_staff_card with (security_invoker = true) as
      select visit_id, person_id, provider_id, starts_at, ends_at from visits.visit_staff`);
    await db.query(`create view visits.contact_card with (security_invoker = true) as
      select r.visit_id, r.patient_id, r.provider_id, v.episode_id, v.ward_id, v.type, v.contact, r.outcome,
        r.checked_in_at, r.checked_out_at, r.recorded_by
      from visits.visit_record r join visits.visit v on v.id = r.visit_id
      where r.current`);
    await db.query(`grant select on visits.visit_card, visits.visit_staff_card, visits.contact_card to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema visits cascade`);
  }
}
