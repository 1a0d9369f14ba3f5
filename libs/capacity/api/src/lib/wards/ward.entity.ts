import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'capacity', name: 'ward' })
@Unique('ward_name_unique', ['providerId', 'name'])
export class WardEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'short_name' }) shortName!: string;
  @Column('text') phone!: string;
  @Column('double precision') lat!: number;
  @Column('double precision') lon!: number;
  @Column('text', { array: true }) catchment!: string[];
  @Column('int', { default: 1 }) version!: number;
}

@Entity({ schema: 'capacity', name: 'bed' })
@Unique('bed_label_unique', ['wardId', 'label'])
@Index('bed_pool', ['wardId', 'pathwayId'], { where: 'staffed' })
export class BedEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'ward_id' }) wardId!: string;
  @Column('uuid', { name: 'pathway_id', nullable: true }) pathwayId!: string | null;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('text') label!: string;
  @Column('boolean') staffed!: boolean;
  @Column('int', { default: 1 }) version!: number;
}

/** Since when a bed has been staffed or not: the beds of past days are counted from here. */
@Entity({ schema: 'capacity', name: 'bed_staffing' })
export class BedStaffingEntity {
  @PrimaryColumn('uuid', { name: 'bed_id' }) bedId!: string;
  @PrimaryColumn('timestamptz') since!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'ward_id' }) wardId!: string;
  @Column('uuid', { name: 'pathway_id', nullable: true }) pathwayId!: string | null;
  @Column('boolean') staffed!: boolean;
}

@Entity({ schema: 'capacity', name: 'place' })
@Check('place_status_known', `status in ('held', 'occupied', 'released')`)
@Check('place_hold_ends', `(status = 'held') = (held_until is not null)`)
@Check('place_release_timed', `(status = 'released') = (released_at is not null)`)
@Index('place_one_per_bed', ['bedId'], { unique: true, where: `status in ('held', 'occupied')` })
@Index('place_one_per_episode', ['episodeId'], { unique: true, where: `status = 'occupied'` })
@Index('place_one_hold_per_referral', ['referralId'], { unique: true, where: `status = 'held'` })
@Index('place_holds', ['heldUntil'], { where: `status = 'held'` })
export class PlaceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'bed_id' }) bedId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'pathway_id' }) pathwayId!: string;
  @Column('uuid', { name: 'ward_id' }) wardId!: string;
  @Column('uuid', { name: 'episode_id', nullable: true }) episodeId!: string | null;
  @Column('uuid', { name: 'referral_id', nullable: true }) referralId!: string | null;
  @Column('text') status!: 'held' | 'occupied' | 'released';
  @Column('timestamptz', { name: 'held_until', nullable: true }) heldUntil!: string | null;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: string;
  @Column('timestamptz', { name: 'released_at', nullable: true }) releasedAt!: string | null;
}
