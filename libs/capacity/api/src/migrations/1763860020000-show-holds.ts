import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Beds that are held for referrals, for triage to see; and a way for a referrer's withdrawal to let one go. */
export class ShowHolds1763860020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create view capacity.held_place_card with (security_invoker = true) as
      select place.referral_id, place.provider_id, place.ward_id, place.pathway_id, place.bed_id, bed.label, place.held_until
        from capacity.place join capacity.bed on bed.id = place.bed_id
       where place.status = 'held' and place.referral_id is not null`);
    await db.query(`grant select on capacity.held_place_card to homeward_app`);
    // Places are closed to referrers, but what they withdraw no longer needs its bed.
    await db.query(`create function capacity.let_go(referral uuid, at timestamptz) returns void
      language sql security definer set search_path = pg_catalog, pg_temp as $$
        update capacity.place set status = 'released', held_until = null, released_at = at
         where place.referral_id = referral and place.status = 'held' and place.provider_id = access.provider() $$`);
    await db.query(`revoke all on function capacity.let_go(uuid, timestamptz) from public`);
    await db.query(`grant execute on function capacity.let_go(uuid, timestamptz) to homeward_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function capacity.let_go(uuid, timestamptz)`);
    await db.query(`drop view capacity.held_place_card`);
  }
}
