import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finding people. Trigram search is not leak-proof and so may not use its index under row-level security: these two
 * functions look past it and filter by the asker's provider, and for referrers by whom they know, themselves.
 */
export class FindPatients1763852200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create function caseload.person_of_number(number text)
      returns table (patient_id uuid, date_of_birth date, open_episode_id uuid)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select patient.id, patient.date_of_birth, episode.id
          from caseload.patient
          left join caseload.episode on episode.patient_id = patient.id and episode.status <> 'discharged'
         where patient.provider_id = access.provider() and patient.nhs_number = number $$`);
    await db.query(`create function caseload.find_patients(name text, born date, swapped date, most int)
      returns table (patient_id uuid, likeness real)
      language sql stable security definer set search_path = public, pg_catalog, pg_temp as $$
        with wanted as (select caseload.plain(name) as key)
        select patient.id, greatest(similarity(caseload.plain(patient.family_name || ' ' || patient.given_name), wanted.key), word_similarity(wanted.key, caseload.plain(patient.family_name || ' ' || patient.given_name)))
          from caseload.patient, wanted
         where patient.provider_id = access.provider()
           and (born is null or patient.date_of_birth in (born, swapped))
           and (wanted.key = '' or (born is not null and (similarity(caseload.plain(patient.family_name || ' ' || patient.given_name), wanted.key) > 0.2
                                     or word_similarity(wanted.key, caseload.plain(patient.family_name || ' ' || patient.given_name)) > 0.3))
                or caseload.plain(patient.family_name || ' ' || patient.given_name) % wanted.key or wanted.key <% caseload.plain(patient.family_name || ' ' || patient.given_name))
           and (access.side() = 'provider' or patient.gp_organisation_id = access.organisation() or exists (
                 select from caseload.patient_referrer known
                  where known.patient_id = patient.id and known.referrer_id = access.organisation()))
         order by 2 desc, caseload.plain(patient.family_name || ' ' || patient.given_name), patient.id
         limit most $$`);
    for (const signature of ['person_of_number(text)', 'find_patients(text, date, date, int)']) {
      await db.query(`revoke all on function caseload.${signature} from public`);
      await db.query(`grant execute on function caseload.${signature} to homeward_app`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function caseload.person_of_number; drop function caseload.find_patients`);
  }
}
