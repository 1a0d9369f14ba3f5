import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that come from elsewhere name people by their work email. */
export class ShowWorkEmail1763858000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create or replace view identity.person_card with (security_invoker = true) as
      select id as person_id, organisation_id, provider_id, name, profession, registration, active, email
      from identity.person`);
  }

  async down(): Promise<void> {
    // A column of a view cannot be taken away under the views that stand on it; it does no harm where it is.
  }
}
