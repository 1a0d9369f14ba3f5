import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is at a day's board now. A row a person: it holds no history and nothing of a patient. */
export class KeepBoardPresence1763857510000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table allocation.board_presence (
      person_id uuid primary key references identity.person (id),
      provider_id uuid not null references identity.organisation (id),
      name text not null,
      day date not null,
      visit_id uuid,
      seen_at timestamptz not null)`);
    await db.query(`create index board_presence_day on allocation.board_presence (provider_id, day)`);
    await db.query(`alter table allocation.board_presence enable row level security`);
    await db.query(`create policy seen_by_provider on allocation.board_presence
      using (access.sees(provider_id, null::uuid)) with check (access.sees(provider_id, null::uuid))`);
    await db.query(`grant select, insert, update, delete on allocation.board_presence to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table allocation.board_presence`);
  }
}
