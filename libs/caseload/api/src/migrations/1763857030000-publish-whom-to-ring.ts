import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom to ring about a patient's visits: the patient, or the carer who speaks for them. */
export class PublishWhomToRing1763857030000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create view caseload.call_card with (security_invoker = true) as
      select id as patient_id, provider_id, phone, carer ->> 'name' as carer_name, carer ->> 'phone' as carer_phone
      from caseload.patient`);
    await db.query(`grant select on caseload.call_card to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view caseload.call_card`);
  }
}
