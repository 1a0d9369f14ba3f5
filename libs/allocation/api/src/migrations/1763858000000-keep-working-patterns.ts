import type { MigrationInterface, QueryRunner } from 'typeorm';

const REASONS = `'sickness', 'annual-leave', 'study-leave', 'carer-leave'`;

/** Working patterns, where each shift came from, and absences of part of a shift. */
export class KeepWorkingPatterns1763858000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table allocation.working_pattern (
      person_id uuid not null references allocation.staff (person_id),
      from_date date not null,
      provider_id uuid not null references identity.organisation (id),
      lines jsonb not null,
      set_by_name text not null,
      set_at timestamptz not null,
      version int not null,
      constraint working_pattern_pk primary key (person_id, from_date))`);
    await db.query(`alter table allocation.working_pattern enable row level security`);
    await db.query(`create policy seen_by_provider on allocation.working_pattern
      using (access.sees(provider_id, null::uuid)) with check (access.sees(provider_id, null::uuid))`);
    await db.query(`grant select, insert, update, delete on allocation.working_pattern to homeward_app`);
    await db.query(`alter table allocation.shift
      add column origin text not null default 'hand'
        constraint shift_origin_known check (origin in ('hand', 'copy', 'pattern', 'import')),
      add column batch_id uuid`);
    await db.query(`create index shift_batch on allocation.shift (batch_id) where batch_id is not null`);
    // A bulk act that is taken back leaves nothing behind, so that it can be done again.
    await db.query(`grant delete on allocation.shift to homeward_app`);
    await this.know(db, `${REASONS}, 'late-start', 'early-finish', 'other'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`update allocation.absence set reason = 'other' where reason in ('late-start', 'early-finish')`);
    await this.know(db, `${REASONS}, 'other'`);
    await db.query(`revoke delete on allocation.shift from homeward_app`);
    await db.query(`alter table allocation.shift drop column origin, drop column batch_id`);
    await db.query(`drop table allocation.working_pattern`);
  }

  private async know(db: QueryRunner, reasons: string): Promise<void> {
    await db.query(`alter table allocation.absence drop constraint absence_reason_known`);
    await db.query(`alter table allocation.absence add constraint absence_reason_known check (reason in (${reasons}))`);
  }
}
