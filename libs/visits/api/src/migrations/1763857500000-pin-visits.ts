import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A coordinator may hold a visit's people and time; the day plan reads it from the card. */
export class PinVisits1763857500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table visits.visit add column pinned boolean not null default false`);
    await db.query(`create or replace view visits.visit_card with (security_invoker = true) as
      select id as visit_id, need_id, episode_id, patient_id, provider_id, ward_id, day, title, type, contact,
        window_from, window_to, minutes, skills, staff_count, min_gap_minutes, priority, status, promised_from,
        promised_to, started_at, cancelled_reason, version, pinned
      from visits.visit`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view visits.visit_card`);
    await db.query(`alter table visits.visit drop column pinned`);
    await db.query(`create view visits.visit_card with (security_invoker = true) as
      select id as visit_id, need_id, episode_id, patient_id, provider_id, ward_id, day, title, type, contact,
        window_from, window_to, minutes, skills, staff_count, min_gap_minutes, priority, status, promised_from,
        promised_to, started_at, cancelled_reason, version
      from visits.visit`);
    await db.query(`grant select on visits.visit_card to homeward_app`);
  }
}
