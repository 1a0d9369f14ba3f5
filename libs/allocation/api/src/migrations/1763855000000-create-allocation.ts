import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAllocation1763855000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create extension if not exists btree_gist`);
    await db.query(`create schema allocation`);
    await db.query(`grant usage on schema allocation to homeward_app`);
    await db.query(`create table allocation.skill (
      code text primary key,
      name text not null)`);
    await db.query(`grant select on allocation.skill to homeward_app`);
    await db.query(`insert into allocation.skill (code, name) values
      ('registered-nursing', 'Registered nursing'), ('observations', 'Observations and NEWS2'),
      ('iv-therapy', 'IV therapy'), ('phlebotomy', 'Taking blood'), ('catheter-care', 'Catheter care'),
      ('wound-care', 'Wound care'), ('ecg', '12-lead ECG'), ('point-of-care-testing', 'Point-of-care testing'),
      ('diabetes-care', 'Diabetes care'), ('palliative-care', 'Palliative care'), ('oxygen-therapy', 'Oxygen therapy'),
      ('medical-review', 'Medical review'), ('prescribing', 'Prescribing'), ('medicines-review', 'Medicines review'),
      ('physiotherapy', 'Physiotherapy'), ('occupational-therapy', 'Occupational therapy'), ('dietetics', 'Dietetics'),
      ('swallow-assessment', 'Swallow and speech assessment'), ('social-work', 'Social work'),
      ('personal-care', 'Personal care'), ('moving-and-handling', 'Moving and handling')`);
    await db.query(`create table allocation.staff (
      person_id uuid primary key references identity.person (id),
      provider_id uuid not null references identity.organisation (id),
      ward_id uuid references capacity.ward (id),
      profession text not null,
      grade text not null,
      travel_mode text not null constraint staff_travel_mode_known
        check (travel_mode in ('car', 'bicycle', 'public-transport', 'foot')),
      base_lat double precision not null,
      base_lon double precision not null,
      contracted_minutes int not null,
      languages text[] not null default '{}',
      gender text,
      version int not null)`);
    await db.query(`create index staff_provider on allocation.staff (provider_id, ward_id)`);
    await db.query(`create table allocation.competency (
      person_id uuid not null references allocation.staff (person_id),
      skill text not null references allocation.skill (code),
      provider_id uuid not null references identity.organisation (id),
      expires_on date,
      constraint competency_pk primary key (person_id, skill))`);
    await db.query(`create table allocation.shift (
      id uuid primary key,
      person_id uuid not null references allocation.staff (person_id),
      provider_id uuid not null references identity.organisation (id),
      day date not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      break_minutes int not null constraint shift_break check (break_minutes between 0 and 180),
      status text not null constraint shift_status_known check (status in ('planned', 'cancelled')),
      version int not null,
      constraint shift_runs_forward check (starts_at < ends_at),
      constraint shift_one_at_a_time
        exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&) where (status = 'planned'))`);
    await db.query(`create index shift_day on allocation.shift (provider_id, day)`);
    await db.query(`create index shift_person on allocation.shift (person_id, starts_at)`);
    await db.query(`create table allocation.absence (
      id uuid primary key,
      person_id uuid not null references allocation.staff (person_id),
      provider_id uuid not null references identity.organisation (id),
      from_at timestamptz not null,
      to_at timestamptz not null,
      reason text not null constraint absence_reason_known
        check (reason in ('sickness', 'annual-leave', 'study-leave', 'carer-leave', 'other')),
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      constraint absence_runs_forward check (from_at < to_at))`);
    await db.query(`create index absence_person on allocation.absence (person_id, from_at)`);
    await db.query(`create table allocation.exclusion (
      person_id uuid not null references allocation.staff (person_id),
      patient_id uuid not null references caseload.patient (id),
      provider_id uuid not null references identity.organisation (id),
      reason text not null,
      constraint exclusion_pk primary key (person_id, patient_id))`);
    await db.query(`create index exclusion_patient on allocation.exclusion (patient_id)`);
    for (const table of ['staff', 'competency', 'shift', 'absence', 'exclusion']) {
      await db.query(`alter table allocation.${table} enable row level security`);
      await db.query(`create policy seen_by_provider on allocation.${table}
        using (access.sees(provider_id, null::uuid)) with check (access.sees(provider_id, null::uuid))`);
      await db.query(`grant select, insert, update on allocation.${table} to homeward_app`);
    }
    await db.query(`grant delete on allocation.competency, allocation.absence, allocation.exclusion to homeward_app`);
    await this.publish(db);
  }

  /** The views that other contexts may join. */
  private async publish(db: QueryRunner): Promise<void> {
    await db.query(`create view allocation.staff_card with (security_invoker = true) as
      select s.person_id, s.provider_id, s.ward_id, s.profession, s.travel_mode, s.base_lat, s.base_lon,
        coalesce(held.skills, '{}') as skills, s.languages, s.gender, coalesce(held.competencies, '[]') as competencies
      from allocation.staff s
      left join lateral (
        select array_agg(c.skill order by c.skill)
            filter (where c.expires_on is null or c.expires_on >= (now() at time zone 'Europe/London')::date) as skills,
          jsonb_agg(jsonb_build_object('skill', c.skill, 'expiresOn', c.expires_on) order by c.skill) as competencies
        from allocation.competency c where c.person_id = s.person_id) held on true`);
    await db.query(`create view allocation.shift_card with (security_invoker = true) as
      select s.id as shift_id, s.person_id, s.provider_id, s.day, lower(piece) as starts_at, upper(piece) as ends_at,
        greatest(0, round(extract(epoch from upper(piece) - lower(piece)) / 60
          * (1 - s.break_minutes * 60 / extract(epoch from s.ends_at - s.starts_at))))::int as minutes
      from allocation.shift s
      cross join lateral unnest(tstzmultirange(tstzrange(s.starts_at, s.ends_at)) - coalesce((
        select range_agg(tstzrange(a.from_at, a.to_at)) from allocation.absence a
        where a.person_id = s.person_id and a.from_at < s.ends_at and a.to_at > s.starts_at), '{}')) as piece
      where s.status = 'planned'`);
    await db.query(`create view allocation.absence_card with (security_invoker = true) as
      select id as absence_id, person_id, provider_id, from_at, to_at, reason from allocation.absence`);
    await db.query(`create view allocation.exclusion_card with (security_invoker = true) as
      select person_id, patient_id, provider_id, reason from allocation.exclusion`);
    await db.query(`grant select on allocation.staff_card, allocation.shift_card, allocation.absence_card,
      allocation.exclusion_card to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema allocation cascade`);
  }
}
