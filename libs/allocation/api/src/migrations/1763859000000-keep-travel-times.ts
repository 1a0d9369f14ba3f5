import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seconds on the road between rounded places, as a route server measured them. */
export class KeepTravelTimes1763859000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table allocation.travel_time (
      provider_id uuid not null references identity.organisation (id),
      profile text not null,
      from_place text not null,
      to_place text not null,
      seconds int not null constraint travel_time_forward check (seconds >= 0),
      measured_at timestamptz not null,
      constraint travel_time_pk primary key (provider_id, profile, from_place, to_place))`);
    await db.query(`create index travel_time_by_age on allocation.travel_time (measured_at)`);
    await db.query(`alter table allocation.travel_time enable row level security`);
    await db.query(`create policy seen_by_provider on allocation.travel_time
      using (access.sees(provider_id, null::uuid)) with check (access.sees(provider_id, null::uuid))`);
    await db.query(`grant select, insert, update, delete on allocation.travel_time to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table allocation.travel_time`);
  }
}
