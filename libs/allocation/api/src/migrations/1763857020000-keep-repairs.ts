import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A plan may have a cause (a day that was disturbed), can be taken back, and names whom to ring; a car may break down. */
export class KeepRepairs1763857020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table allocation.plan_run add column cause jsonb, add column accepted_visit_ids uuid[],
      add column rung jsonb not null default '[]'`);
    await db.query(`create table allocation.travel_change (
      person_id uuid not null references identity.person (id),
      day date not null,
      provider_id uuid not null references identity.organisation (id),
      travel_mode text not null constraint travel_change_mode_known
        check (travel_mode in ('car', 'bicycle', 'public-transport', 'foot')),
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      constraint travel_change_pk primary key (person_id, day))`);
    await db.query(`alter table allocation.travel_change enable row level security`);
    await db.query(`create policy seen_by_provider on allocation.travel_change
      using (access.sees(provider_id, null::uuid)) with check (access.sees(provider_id, null::uuid))`);
    await db.query(`grant select, insert, update, delete on allocation.travel_change to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table allocation.travel_change`);
    await db.query(
      `alter table allocation.plan_run drop column cause, drop column accepted_visit_ids, drop column rung`,
    );
  }
}
