import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which SpO2 scale holds for a patient: the newest decision. Referrals scores with it too. */
export class ShowSpo2Scale1763856100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create view monitoring.spo2_scale_card with (security_invoker = true) as
      select distinct on (patient_id) patient_id, provider_id, scale, decided_by_name, decided_at, reason
        from monitoring.oxygen_target order by patient_id, decided_at desc, id desc`);
    await db.query(`grant select on monitoring.spo2_scale_card to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view monitoring.spo2_scale_card`);
  }
}
