import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every context stands on: the restricted role, who-asks, the outbox, answers for replays, the audit trail. */
export class LayGround1763840000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `create extension if not exists btree_gist; create extension if not exists pg_trgm; create extension if not exists unaccent`,
    );
    await db.query(`do $$ begin
        if not exists (select from pg_roles where rolname = 'homeward_app') then
          create role homeward_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
        end if;
      exception when duplicate_object or unique_violation then null; -- another database of the cluster was faster
      end $$`);

    await db.query(`create schema access; grant usage on schema access to homeward_app`);
    await db.query(`
      create function access.setting(name text) returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('homeward.' || name, true), '')::uuid $$;
      create function access.actor() returns uuid language sql stable parallel safe as $$ select access.setting('actor') $$;
      create function access.organisation() returns uuid language sql stable parallel safe as $$ select access.setting('organisation') $$;
      create function access.provider() returns uuid language sql stable parallel safe as $$ select access.setting('provider') $$;
      create function access.side() returns text language sql stable parallel safe
        as $$ select nullif(current_setting('homeward.side', true), '') $$;
      create function access.sees(provider uuid, referrer uuid) returns boolean language sql stable parallel safe as $$
        select case current_setting('homeward.side', true)
          when 'provider' then provider = nullif(current_setting('homeward.organisation', true), '')::uuid
          when 'referrer' then referrer = nullif(current_setting('homeward.organisation', true), '')::uuid
          when 'system' then true
          else false end $$`);

    await db.query(`create schema outbox; grant usage on schema outbox to homeward_app`);
    await db.query(`
      create table outbox.message (
        id bigint generated always as identity primary key,
        xid xid8 not null default pg_current_xact_id(),
        type text not null,
        subject uuid not null,
        audience uuid[] not null,
        provider_id uuid not null,
        actor_id uuid not null,
        data jsonb not null,
        at timestamptz not null);
      create index message_in_commit_order on outbox.message (xid, id);
      alter table outbox.message enable row level security;
      create policy message_written_by_all on outbox.message for insert with check (true);
      create policy message_read_by_system on outbox.message for select using (access.side() = 'system');
      grant select, insert on outbox.message to homeward_app;
      create table outbox.subscription (
        subscriber text primary key,
        xid xid8 not null,
        id bigint not null);
      create table outbox.delivery (
        message_id bigint not null references outbox.message,
        subscriber text not null,
        attempts int not null default 0,
        next_try_at timestamptz,
        delivered_at timestamptz,
        parked_at timestamptz,
        fault text,
        primary key (message_id, subscriber));
      create index delivery_due on outbox.delivery (next_try_at) where delivered_at is null and parked_at is null;
      grant select, insert, update on outbox.subscription, outbox.delivery to homeward_app`);

    await db.query(`create schema request; grant usage on schema request to homeward_app`);
    await db.query(`
      create table request.answer (
        person_id uuid not null,
        key uuid not null,
        fingerprint text not null,
        answer jsonb,
        at timestamptz not null,
        primary key (person_id, key));
      create index answer_by_age on request.answer (at);
      alter table request.answer enable row level security;
      create policy answer_of_the_person on request.answer using (person_id = access.actor() or access.side() = 'system');
      grant select, insert, update, delete on request.answer to homeward_app`);

    await db.query(`create schema audit; grant usage on schema audit to homeward_app`);
    await db.query(`
      create table audit.entry (
        id uuid primary key,
        at timestamptz not null default clock_timestamp(),
        xid xid8 not null default pg_current_xact_id(),
        actor_id uuid not null,
        actor_name text not null,
        organisation_id uuid not null,
        provider_id uuid not null,
        patient_ids uuid[] not null,
        action text not null constraint audit_action_known
          check (action in ('read', 'write', 'list', 'configure', 'sign-in', 'sign-out', 'break-glass')),
        what text not null,
        why text,
        route text,
        request_id uuid);
      create index entry_by_patient on audit.entry using gin (patient_ids);
      create index entry_by_provider on audit.entry (provider_id, at desc, id desc);
      create index entry_by_actor on audit.entry (actor_id, at desc, id desc);
      create index entry_in_commit_order on audit.entry (xid, id);
      alter table audit.entry enable row level security;
      create policy entry_written_as_oneself on audit.entry for insert
        with check (actor_id = access.actor() or access.side() = 'system');
      create policy entry_read_by_provider on audit.entry for select
        using (access.side() = 'system' or (access.side() = 'provider' and provider_id = access.organisation()));
      grant select, insert on audit.entry to homeward_app;
      create table audit.seal (
        number bigint primary key,
        up_to_xid xid8 not null,
        up_to_id uuid not null,
        entries int not null,
        previous text not null,
        hash text not null,
        sealed_at timestamptz not null);
      grant select, insert on audit.seal to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `drop schema audit cascade; drop schema request cascade; drop schema outbox cascade; drop schema access cascade`,
    );
  }
}
