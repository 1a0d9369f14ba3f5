import type { MigrationInterface, QueryRunner } from 'typeorm';

const CARD = `select id as patient_id, provider_id, nhs_number, family_name, given_name, date_of_birth, sex, phone, address,
         postcode, lat, lon, gp_organisation_id, language, interpreter, preferences, home, escalation_plan,
         allergies, alerts, looks_like`;

/** How well it is known where a patient lives. What is there already is placed by `PlacePatients`, a part at a time. */
export class PlacePatients1763859100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table caseload.patient add place_precision text
      constraint patient_place_precision_known check (place_precision in ('exact', 'sector', 'district'))`);
    await db.query(`create index patient_not_placed on caseload.patient (id)
      where place_precision is null and (lat is not null or postcode is not null)`);
    await db.query(`create or replace view caseload.patient_card with (security_invoker = true) as
      ${CARD}, place_precision from caseload.patient`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view caseload.patient_card`);
    await db.query(`create view caseload.patient_card with (security_invoker = true) as ${CARD} from caseload.patient`);
    await db.query(`grant select on caseload.patient_card to homeward_app`);
    await db.query(`alter table caseload.patient drop place_precision`);
  }
}
