import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an entry of the record was ended or corrected: a discharge letter tells what stopped during the stay. */
export class TimeEndsOfEntries1763860030000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table caseload.record_entry add column ended_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table caseload.record_entry drop column ended_at`);
  }
}
