import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed which details of a patient and what they were before. Rows are added and never changed. */
export class KeepDetailsChanges1763860000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table caseload.details_change (
      id uuid primary key,
      patient_id uuid not null references caseload.patient (id),
      provider_id uuid not null,
      at timestamptz not null,
      by_id uuid not null,
      by_name text not null,
      why text not null,
      before jsonb not null,
      after jsonb not null)`);
    await db.query(`create index details_change_of_patient on caseload.details_change (patient_id, at desc, id desc)`);
    await db.query(`alter table caseload.details_change enable row level security`);
    // A referral brings details along: its sender adds a change and reads none.
    await db.query(`create policy details_change_read on caseload.details_change for select
      using (access.sees(provider_id, null::uuid))`);
    await db.query(`create policy details_change_added on caseload.details_change for insert
      with check (provider_id = access.provider())`);
    await db.query(`grant select, insert on caseload.details_change to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table caseload.details_change`);
  }
}
