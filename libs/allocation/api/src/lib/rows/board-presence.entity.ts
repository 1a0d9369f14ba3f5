import type { Instant, LondonDate } from '@ward/kernel';
import { instant } from '@ward/server-kit';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody at a day's board. Who has not been heard of for a while is no longer there. */
@Entity({ schema: 'allocation', name: 'board_presence' })
@Index('board_presence_day', ['providerId', 'day'])
export class BoardPresenceEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'board_presence_pkey' }) personId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('text') name!: string;
  @Column('date') day!: LondonDate;
  @Column('uuid', { name: 'visit_id', nullable: true }) visitId!: string | null;
  @Column('timestamptz', { name: 'seen_at', transformer: instant }) seenAt!: Instant;
}
