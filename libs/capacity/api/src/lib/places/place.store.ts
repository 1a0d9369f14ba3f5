import { Injectable } from '@nestjs/common';
import type { TakenPlace } from '@ward/capacity/contract';
import { heldUntil } from '@ward/capacity/domain';
import { Clock, Ids, type Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import { ServiceSettingsStore } from '../settings/service-settings.store';

/** A place to make: held for a referral, or occupied by a stay. */
export interface WantedPlace {
  readonly wardId: string;
  readonly pathwayId: string;
  readonly referralId: string | null;
  readonly episodeId: string | null;
}

const FREE = `bed.staffed and not exists (
  select from capacity.place where place.bed_id = bed.id and place.status in ('held', 'occupied'))`;

/**
 * Takes and frees beds. The unique index on a bed's open place decides every race: whoever inserts first has the bed.
 * Beds that others are taking right now are passed over; only when no other is left do we wait for theirs.
 */
@Injectable()
export class PlaceStore {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly settings: ServiceSettingsStore,
  ) {}

  async takeAny(tx: Tx, wanted: WantedPlace): Promise<TakenPlace | undefined> {
    const passedOver = await this.tryAny(tx, wanted, 'for update of bed skip locked');
    if (passedOver !== 'none-free' && passedOver !== 'just-taken') return passedOver;
    for (;;) {
      const waited = await this.tryAny(tx, wanted, 'for update of bed');
      if (waited === 'none-free') return undefined;
      if (waited !== 'just-taken') return waited;
    }
  }

  private async tryAny(tx: Tx, wanted: WantedPlace, lock: string): Promise<TakenPlace | 'none-free' | 'just-taken'> {
    const bed = await tx.one<{ id: string }>(
      `select bed.id from capacity.bed
        where bed.ward_id = $1 and (bed.pathway_id = $2 or bed.pathway_id is null) and ${FREE}
        order by bed.pathway_id nulls last, bed.label limit 1 ${lock}`,
      [wanted.wardId, wanted.pathwayId],
    );
    if (!bed) return 'none-free';
    return (await this.takeNamed(tx, bed.id, wanted)) ?? 'just-taken';
  }

  /** Undefined when somebody has the bed. */
  async takeNamed(tx: Tx, bedId: string, wanted: WantedPlace): Promise<TakenPlace | undefined> {
    const at = this.clock.now();
    const isStay = wanted.episodeId !== null;
    return tx.one<TakenPlace>(
      `with taken as (
         insert into capacity.place (id, bed_id, provider_id, pathway_id, ward_id, episode_id, referral_id, status, held_until, taken_at)
         select $1::uuid, bed.id, bed.provider_id, $3::uuid, bed.ward_id, $4::uuid, $5::uuid, $6, $7::timestamptz, $8::timestamptz
           from capacity.bed where bed.id = $2
         on conflict (bed_id) where status in ('held', 'occupied') do nothing
         returning id, bed_id, ward_id)
       select taken.id as "placeId", taken.bed_id as "bedId", taken.ward_id as "wardId", bed.label
         from taken join capacity.bed on bed.id = taken.bed_id`,
      [
        this.ids.next(),
        bedId,
        wanted.pathwayId,
        wanted.episodeId,
        wanted.referralId,
        isStay ? 'occupied' : 'held',
        isStay ? null : await this.holdEnd(tx, at),
        at,
      ],
    );
  }

  /** The bed held for a referral becomes the stay's, when it is the one that is wanted. */
  heldBecomesStay(tx: Tx, wanted: WantedPlace, bedId: string | undefined): Promise<TakenPlace | undefined> {
    return tx.one<TakenPlace>(
      `update capacity.place set status = 'occupied', episode_id = $2, pathway_id = $4, held_until = null
         from capacity.bed
        where bed.id = place.bed_id and place.referral_id = $1 and place.status = 'held' and place.ward_id = $3
          and (bed.pathway_id = $4 or bed.pathway_id is null) and ($5::uuid is null or place.bed_id = $5)
       returning place.id as "placeId", place.bed_id as "bedId", place.ward_id as "wardId", bed.label`,
      [wanted.referralId, wanted.episodeId, wanted.wardId, wanted.pathwayId, bedId ?? null],
    );
  }

  async prolongHold(tx: Tx, wanted: WantedPlace): Promise<TakenPlace | undefined> {
    return tx.one<TakenPlace>(
      `update capacity.place set held_until = $4
         from capacity.bed
        where bed.id = place.bed_id and place.referral_id = $1 and place.status = 'held' and place.ward_id = $2
          and (bed.pathway_id = $3 or bed.pathway_id is null)
       returning place.id as "placeId", place.bed_id as "bedId", place.ward_id as "wardId", bed.label`,
      [wanted.referralId, wanted.wardId, wanted.pathwayId, await this.holdEnd(tx, this.clock.now())],
    );
  }

  private async holdEnd(tx: Tx, at: Instant): Promise<Instant> {
    return heldUntil(at, (await this.settings.now(tx)).holdMinutes);
  }

  async letGo(tx: Tx, referralId: string): Promise<void> {
    await tx.query(`select capacity.let_go($1, $2)`, [referralId, this.clock.now()]);
  }

  free(tx: Tx, episodeId: string): Promise<FreedBed[]> {
    return this.release(tx, `episode_id = $2 and status = 'occupied'`, episodeId);
  }

  /** Holds that have run out. Called before every search for a bed, and by the clock. */
  lapse(tx: Tx): Promise<FreedBed[]> {
    return this.release(tx, `status = 'held' and held_until <= $2`, this.clock.now());
  }

  private release(tx: Tx, which: string, parameter: string): Promise<FreedBed[]> {
    return tx.query<FreedBed>(
      `update capacity.place set status = 'released', held_until = null, released_at = $1 where ${which}
       returning bed_id as "bedId", ward_id as "wardId", pathway_id as "pathwayId", provider_id as "providerId"`,
      [this.clock.now(), parameter],
    );
  }
}

export interface FreedBed {
  readonly bedId: string;
  readonly wardId: string;
  readonly pathwayId: string;
  readonly providerId: string;
}
