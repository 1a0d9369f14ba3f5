import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches for a day's plan: what was asked, how it goes, what it proposes. */
export class KeepPlanRuns1763855100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table allocation.plan_run (
      id uuid primary key,
      provider_id uuid not null references identity.organisation (id),
      day date not null,
      ward_id uuid,
      visit_ids uuid[],
      person_ids uuid[],
      hold text not null constraint plan_run_hold_known check (hold in ('keep', 'prefer', 'free')),
      seconds int not null constraint plan_run_seconds check (seconds between 1 and 120),
      seed int not null,
      status text not null constraint plan_run_status_known
        check (status in ('waiting', 'searching', 'ready', 'accepted', 'left', 'failed')),
      is_stop_asked boolean not null default false,
      progress jsonb not null default '[]',
      proposal jsonb,
      fault text,
      started_by uuid not null,
      started_by_name text not null,
      started_at timestamptz not null,
      heard_at timestamptz not null,
      ended_at timestamptz,
      version int not null default 1)`);
    await db.query(`create index plan_run_by_day on allocation.plan_run (provider_id, day, started_at desc)`);
    await db.query(
      `create index plan_run_unfinished on allocation.plan_run (heard_at) where status in ('waiting', 'searching')`,
    );
    await db.query(`alter table allocation.plan_run enable row level security`);
    await db.query(`create policy seen_by_provider on allocation.plan_run
      using (access.sees(provider_id, null::uuid)) with check (access.sees(provider_id, null::uuid))`);
    await db.query(`grant select, insert, update on allocation.plan_run to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table allocation.plan_run`);
  }
}
