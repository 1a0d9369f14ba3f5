import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, people, what they may do, their sessions, and the records they opened without a relationship. */
export class CreateIdentity1763850000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create schema identity; grant usage on schema identity to homeward_app`);
    await createOrganisations(db);
    await createPeople(db);
    await createSessions(db);
    await createBreakGlass(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema identity cascade`);
  }
}

async function createOrganisations(db: QueryRunner): Promise<void> {
  await db.query(`
    create table identity.organisation (
      id uuid constraint organisation_key primary key,
      ods_code text not null,
      name text not null,
      kind text not null constraint organisation_kind_known
        check (kind in ('provider', 'gp-practice', 'ambulance', 'hospital', 'care-home', 'partner')),
      refers_to uuid constraint organisation_refers_to_organisation references identity.organisation,
      provider_id uuid not null,
      phone text not null,
      postcode text not null,
      lat double precision,
      lon double precision,
      version int not null default 1,
      changed_by text not null,
      changed_at timestamptz not null,
      constraint organisation_refers_unless_provider check ((kind = 'provider') = (refers_to is null)),
      constraint organisation_provider_follows check (provider_id = coalesce(refers_to, id)),
      constraint organisation_ods_code_once unique (provider_id, ods_code));
    create index organisation_by_name on identity.organisation (provider_id, name, id);
    alter table identity.organisation enable row level security;
    create policy organisation_kept_by_provider on identity.organisation
      using (access.sees(provider_id, null)) with check (access.sees(provider_id, null));
    create policy organisation_seen_by_referrer on identity.organisation for select
      using (access.side() = 'referrer' and id in (access.organisation(), access.provider()));
    grant select, insert, update on identity.organisation to homeward_app;
    create view identity.organisation_card with (security_invoker = true) as
      select id as organisation_id, provider_id, ods_code, name, kind, refers_to, phone, postcode, lat, lon from identity.organisation;
    grant select on identity.organisation_card to homeward_app`);
}

async function createPeople(db: QueryRunner): Promise<void> {
  await db.query(`
    create table identity.person (
      id uuid constraint person_key primary key,
      organisation_id uuid not null constraint person_works_for references identity.organisation,
      provider_id uuid not null,
      name text not null,
      email text not null,
      subject text not null constraint person_subject_once unique,
      profession text,
      registration text,
      phone text,
      active boolean not null default true,
      version int not null default 1,
      changed_by text not null,
      changed_at timestamptz not null);
    create index person_by_name on identity.person (provider_id, active, name, id);
    create index person_by_organisation on identity.person (organisation_id);
    alter table identity.person enable row level security;
    create policy person_kept_by_provider on identity.person
      using (access.sees(provider_id, null)) with check (access.sees(provider_id, null));
    create policy person_seen_by_referrer on identity.person for select
      using (access.side() = 'referrer' and organisation_id in (access.organisation(), access.provider()));
    grant select, insert, update on identity.person to homeward_app;
    create table identity.person_role (
      person_id uuid not null constraint person_role_of_person references identity.person,
      role text not null constraint person_role_known check (role in
        ('referrer', 'triage', 'coordinator', 'clinician', 'clinical-lead', 'manager', 'administrator', 'privacy-officer')),
      ward_id uuid,
      provider_id uuid not null,
      constraint person_role_once unique nulls not distinct (person_id, role, ward_id));
    create index person_role_by_role on identity.person_role (provider_id, role, person_id);
    alter table identity.person_role enable row level security;
    create policy person_role_kept_by_provider on identity.person_role
      using (access.sees(provider_id, null)) with check (access.sees(provider_id, null));
    create policy person_role_seen_by_oneself on identity.person_role for select using (person_id = access.actor());
    grant select, insert, delete on identity.person_role to homeward_app;
    create view identity.person_card with (security_invoker = true) as
      select id as person_id, organisation_id, provider_id, name, profession, registration, active from identity.person;
    grant select on identity.person_card to homeward_app`);
}

async function createSessions(db: QueryRunner): Promise<void> {
  await db.query(`
    create table identity.session (
      id_hash bytea constraint session_key primary key,
      person_id uuid not null constraint session_of_person references identity.person,
      provider_id uuid not null,
      started_at timestamptz not null,
      seen_at timestamptz not null,
      ends_at timestamptz not null);
    create index session_by_person on identity.session (person_id);
    alter table identity.session enable row level security;
    create policy session_of_oneself on identity.session
      using (person_id = access.actor()) with check (person_id = access.actor());
    create policy session_ended_by_provider on identity.session for all using (access.sees(provider_id, null)) with check (false);
    grant select, insert, delete on identity.session to homeward_app`);
  // Before anybody is known there is no actor for row-level security: this one question is asked past it, by the hash alone.
  await db.query(`
    create function identity.actor_of_session(hash bytea, now timestamptz, idle_since timestamptz, touched_until timestamptz)
      returns table (person_id uuid, name text, organisation_id uuid, organisation_name text, kind text, provider_id uuid,
                     profession text, grants jsonb, ends_at timestamptz)
      language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
        with touched as (
          update identity.session s set seen_at = now
          where s.id_hash = hash and s.ends_at > now and s.seen_at > idle_since and s.seen_at <= touched_until)
        select p.id, p.name, o.id, o.name, o.kind, o.provider_id, p.profession,
               coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'wardId', r.ward_id) order by r.role, r.ward_id)
                         from identity.person_role r where r.person_id = p.id), '[]'),
               s.ends_at
        from identity.session s
        join identity.person p on p.id = s.person_id and p.active
        join identity.organisation o on o.id = p.organisation_id
        where s.id_hash = hash and s.ends_at > now and s.seen_at > idle_since $$;
    revoke all on function identity.actor_of_session from public;
    grant execute on function identity.actor_of_session to homeward_app`);
}

async function createBreakGlass(db: QueryRunner): Promise<void> {
  await db.query(`
    create table identity.break_glass (
      id uuid constraint break_glass_key primary key,
      person_id uuid not null constraint break_glass_by_person references identity.person,
      patient_id uuid not null,
      provider_id uuid not null,
      reason text not null,
      started_at timestamptz not null,
      ends_at timestamptz not null,
      review text constraint break_glass_review_known check (review in ('appropriate', 'follow-up', 'inappropriate')),
      review_note text,
      reviewed_by uuid constraint break_glass_reviewed_by_person references identity.person,
      reviewed_at timestamptz,
      constraint break_glass_review_whole check (
        (review is null) = (reviewed_by is null) and (review is null) = (reviewed_at is null) and (review is null) = (review_note is null)));
    create index break_glass_open on identity.break_glass (person_id, patient_id, ends_at);
    create index break_glass_in_order on identity.break_glass (provider_id, started_at, id);
    alter table identity.break_glass enable row level security;
    create policy break_glass_of_provider on identity.break_glass
      using (access.sees(provider_id, null)) with check (access.sees(provider_id, null));
    grant select, insert, update on identity.break_glass to homeward_app;
    create view identity.break_glass_card with (security_invoker = true) as
      select id as break_glass_id, person_id, patient_id, provider_id, started_at, ends_at from identity.break_glass;
    grant select on identity.break_glass_card to homeward_app`);
}
