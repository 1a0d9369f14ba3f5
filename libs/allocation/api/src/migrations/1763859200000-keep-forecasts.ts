import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was expected of each day, on the mornings before it; ward null: every ward together. */
export class KeepForecasts1763859200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table allocation.forecast (
      provider_id uuid not null references identity.organisation (id),
      ward_id uuid references capacity.ward (id),
      made_on date not null,
      day date not null constraint forecast_looks_ahead check (day >= made_on),
      skill text not null,
      supply int not null,
      planned int not null,
      leaving int not null,
      fresh int not null,
      constraint forecast_once unique nulls not distinct (provider_id, ward_id, day, skill, made_on))`);
    await db.query(`alter table allocation.forecast enable row level security`);
    await db.query(`create policy seen_by_provider on allocation.forecast
      using (access.sees(provider_id, null::uuid)) with check (access.sees(provider_id, null::uuid))`);
    await db.query(`grant select, insert, update on allocation.forecast to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table allocation.forecast`);
  }
}
