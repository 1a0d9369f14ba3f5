import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a provider sets for its service, with every earlier version. Whoever refers to it reads what holds now. */
export class KeepServiceSettings1763860010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table capacity.service_settings (
      provider_id uuid primary key,
      settings jsonb not null,
      version int not null,
      set_by uuid not null,
      set_by_name text not null,
      set_at timestamptz not null)`);
    await db.query(`create table capacity.service_settings_version (
      provider_id uuid not null,
      version int not null,
      settings jsonb not null,
      set_by uuid not null,
      set_by_name text not null,
      set_at timestamptz not null,
      primary key (provider_id, version))`);
    await db.query(`alter table capacity.service_settings enable row level security`);
    await db.query(`alter table capacity.service_settings_version enable row level security`);
    await db.query(`create policy service_settings_of_provider on capacity.service_settings
      using (access.sees(provider_id, null::uuid) or provider_id = access.provider())
      with check (access.sees(provider_id, null::uuid))`);
    await db.query(`create policy service_settings_version_of_provider on capacity.service_settings_version
      using (access.sees(provider_id, null::uuid))`);
    await db.query(`grant select, insert, update on capacity.service_settings to homeward_app`);
    await db.query(`grant select, insert on capacity.service_settings_version to homeward_app`);
    await db.query(`create view capacity.service_settings_card with (security_invoker = true) as
      select provider_id, (settings ->> 'accessDays')::int as access_days from capacity.service_settings`);
    await db.query(`grant select on capacity.service_settings_card to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view capacity.service_settings_card`);
    await db.query(`drop table capacity.service_settings_version, capacity.service_settings`);
  }
}
