import type { TravelMode } from '@ward/allocation/domain';
import type { Instant, LondonDate } from '@ward/kernel';
import { instant } from '@ward/server-kit';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How somebody travels on one day when it is not as usual: their car broke down. */
@Entity({ schema: 'allocation', name: 'travel_change' })
@Check('travel_change_mode_known', `travel_mode in ('car', 'bicycle', 'public-transport', 'foot')`)
export class TravelChangeEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'travel_change_pk' }) personId!: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'travel_change_pk' }) day!: LondonDate;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('text', { name: 'travel_mode' }) travelMode!: TravelMode;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at', transformer: instant }) recordedAt!: Instant;
}
