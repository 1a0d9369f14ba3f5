import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether plans use learned minutes: every setting is a new version with its owner and time. */
export class KeepLearning1763859300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table allocation.learning (
      provider_id uuid not null references identity.organisation (id),
      version int not null,
      is_on boolean not null,
      shares jsonb not null,
      set_by uuid not null,
      set_by_name text not null,
      set_at timestamptz not null,
      constraint learning_pk primary key (provider_id, version))`);
    await db.query(`alter table allocation.learning enable row level security`);
    await db.query(`create policy seen_by_provider on allocation.learning
      using (access.sees(provider_id, null::uuid)) with check (access.sees(provider_id, null::uuid))`);
    await db.query(`grant select, insert on allocation.learning to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table allocation.learning`);
  }
}
