import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which days of which wards staff have been told, and what changed for whom since. */
export class PublishDays1763857000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table visits.published_day (
      ward_id uuid not null references capacity.ward (id),
      day date not null,
      provider_id uuid not null references identity.organisation (id),
      published_at timestamptz not null,
      published_by uuid not null,
      published_by_name text not null,
      constraint published_day_pk primary key (ward_id, day))`);
    await db.query(`create index published_day_of on visits.published_day (provider_id, day)`);
    await db.query(`create table visits.plan_change (
      id uuid primary key,
      visit_id uuid not null references visits.visit (id),
      patient_id uuid not null references caseload.patient (id),
      person_id uuid not null references identity.person (id),
      provider_id uuid not null references identity.organisation (id),
      day date not null,
      kind text not null constraint plan_change_kind_known check (kind in ('added', 'moved', 'removed')),
      before jsonb,
      after jsonb,
      changed_at timestamptz not null,
      changed_by_name text not null,
      acknowledged_at timestamptz,
      constraint plan_change_says_something check (before is not null or after is not null))`);
    await db.query(
      `create unique index plan_change_unseen on visits.plan_change (visit_id, person_id) where acknowledged_at is null`,
    );
    await db.query(
      `create index plan_change_person on visits.plan_change (person_id, day) where acknowledged_at is null`,
    );
    for (const table of ['published_day', 'plan_change']) {
      await db.query(`alter table visits.${table} enable row level security`);
      await db.query(`create policy seen_by_provider on visits.${table}
        using (access.sees(provider_id, null::uuid)) with check (access.sees(provider_id, null::uuid))`);
    }
    await db.query(`grant select, insert on visits.published_day to homeward_app`);
    await db.query(`grant select, insert, update, delete on visits.plan_change to homeward_app`);
    await db.query(`create view visits.published_day_card with (security_invoker = true) as
      select ward_id, day, provider_id, published_at, published_by_name from visits.published_day`);
    await db.query(`create view visits.unseen_change_card with (security_invoker = true) as
      select person_id, day, provider_id, visit_id, kind, changed_at from visits.plan_change where acknowledged_at is null`);
    await db.query(`grant select on visits.published_day_card, visits.unseen_change_card to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view visits.published_day_card, visits.unseen_change_card`);
    await db.query(`drop table visits.plan_change, visits.published_day`);
  }
}
