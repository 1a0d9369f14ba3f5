import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One organisation runs one ward here: founding it a second time must be told, not done. */
export class FoundProviderOnce1763850100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `create unique index organisation_provider_once on identity.organisation (ods_code) where kind = 'provider'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index identity.organisation_provider_once`);
  }
}
