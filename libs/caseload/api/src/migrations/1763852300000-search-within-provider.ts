import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists that stay quick when many providers share one database: names are looked up among the asker's own provider's, and the
 * open stays of a provider are found without its discharged ones.
 */
export class SearchWithinProvider1763852300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create extension if not exists btree_gin`);
    // Names in full instead of a search path of its own: switching it for every name cost more than the work itself.
    await db.query(`create or replace function caseload.plain(words text) returns text language sql immutable strict parallel safe
      as $$ select trim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, words)), '[^a-z0-9]+', ' ', 'g')) $$`);
    await db.query(`drop index caseload.patient_name_trigrams`);
    await db.query(`create index patient_name_trigrams on caseload.patient
      using gin (provider_id, caseload.plain(family_name || ' ' || given_name) public.gin_trgm_ops)`);
    await db.query(
      `create index episode_open_of_provider on caseload.episode (provider_id) where status <> 'discharged'`,
    );
    await db.query(FIND_PATIENTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index caseload.episode_open_of_provider; drop index caseload.patient_name_trigrams`);
    await db.query(`create index patient_name_trigrams on caseload.patient
      using gin (caseload.plain(family_name || ' ' || given_name) public.gin_trgm_ops)`);
  }
}

/** As before, but each name is made plain once for its likeness, and what is asked for is a constant to the planner. */
const FIND_PATIENTS = `create or replace function caseload.find_patients(name text, born date, swapped date, most int)
  returns table (patient_id uuid, likeness real)
  language sql stable security definer set search_path = public, pg_catalog, pg_temp as $$
    with found as materialized (
      select patient.id, caseload.plain(patient.family_name || ' ' || patient.given_name) as key
        from caseload.patient
       where patient.provider_id = access.provider()
         and (born is null or patient.date_of_birth in (born, swapped))
         and (born is not null or caseload.plain(name) = ''
              or caseload.plain(patient.family_name || ' ' || patient.given_name) % caseload.plain(name)
              or caseload.plain(name) <% caseload.plain(patient.family_name || ' ' || patient.given_name))
         and (access.side() = 'provider' or patient.gp_organisation_id = access.organisation() or exists (
               select from caseload.patient_referrer known
                where known.patient_id = patient.id and known.referrer_id = access.organisation())))
    select found.id, greatest(similarity(found.key, caseload.plain(name)), word_similarity(caseload.plain(name), found.key))
      from found
     where caseload.plain(name) = '' or born is null or similarity(found.key, caseload.plain(name)) > 0.2
        or word_similarity(caseload.plain(name), found.key) > 0.3
     order by 2 desc, found.key, found.id
     limit most $$`;
