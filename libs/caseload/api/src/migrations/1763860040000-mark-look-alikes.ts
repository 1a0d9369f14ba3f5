import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Marks people in the ward's care, on it or waiting for a decision, who could be taken for one another: family names that
 * are alike (trigram likeness of 0.4: Osei and Osey have 0.43), and the same first letter of the first name or the same
 * birthday. Past row-level security, because the one who sends a referral sees no other patients.
 */
export class MarkLookAlikes1763860040000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create function caseload.mark_look_alikes(patient uuid) returns void
      language sql security definer set search_path = public, pg_catalog, pg_temp as $$
        with one as (
          select id, provider_id, caseload.plain(family_name) as family from caseload.patient
           where id = $1 and provider_id = access.provider()),
        care as (
          select episode.patient_id from caseload.episode join one on one.provider_id = episode.provider_id
           where episode.status <> 'discharged'
          union
          select referral.patient_id from referrals.referral_card referral
            join one on one.provider_id = referral.provider_id where referral.status = 'received'),
        here as (
          select who.id, who.date_of_birth, caseload.plain(who.family_name) as family,
                 left(caseload.plain(who.given_name), 1) as initial
            from care join caseload.patient who on who.id = care.patient_id),
        touched as (
          select here.* from here, one where similarity(here.family, one.family) >= 0.4 or here.id = one.id),
        marked as (
          select touched.id, exists (
                   select from here other
                    where other.id <> touched.id and similarity(other.family, touched.family) >= 0.4
                      and (other.initial = touched.initial or other.date_of_birth = touched.date_of_birth)) as alike
            from touched
          union all select one.id, false from one where not exists (select from here where here.id = one.id)),
        locked as (
          select who.id, marked.alike from marked join caseload.patient who on who.id = marked.id
           where who.looks_like <> marked.alike order by who.id for update of who)
        update caseload.patient who set looks_like = locked.alike from locked where locked.id = who.id $$`);
    await db.query(`revoke all on function caseload.mark_look_alikes(uuid) from public`);
    await db.query(`grant execute on function caseload.mark_look_alikes(uuid) to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function caseload.mark_look_alikes(uuid)`);
  }
}
