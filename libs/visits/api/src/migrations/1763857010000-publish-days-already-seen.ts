import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Before days were published, staff saw every assignment at once: what they have seen stays seen. Run again it changes
 * nothing.
 */
export class PublishDaysAlreadySeen1763857010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`insert into visits.published_day (ward_id, day, provider_id, published_at, published_by, published_by_name)
      select v.ward_id, v.day, v.provider_id, now(), v.provider_id, 'Homeward'
      from visits.visit v where exists (select from visits.visit_staff s where s.visit_id = v.id)
      group by v.ward_id, v.day, v.provider_id
      on conflict do nothing`);
  }

  async down(): Promise<void> {
    // Which of the rows came from here is not known any more; the table goes with the migration before.
  }
}
