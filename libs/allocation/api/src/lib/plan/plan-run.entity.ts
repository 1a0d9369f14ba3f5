import type {
  PlanHold,
  PlanProgress,
  PlanProposal,
  PlanRunStatus,
  RepairCause,
  RungUp,
} from '@ward/allocation/contract';
import type { Instant } from '@ward/kernel';
import { instant } from '@ward/server-kit';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'allocation', name: 'plan_run' })
@Check('plan_run_hold_known', `hold in ('keep', 'prefer', 'free')`)
@Check('plan_run_seconds', `seconds between 1 and 120`)
@Check('plan_run_status_known', `status in ('waiting', 'searching', 'ready', 'accepted', 'left', 'failed')`)
@Index('plan_run_by_day', { synchronize: false })
@Index('plan_run_unfinished', { synchronize: false })
export class PlanRunEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('date') day!: string;
  @Column('uuid', { name: 'ward_id', nullable: true }) wardId!: string | null;
  @Column('uuid', { name: 'visit_ids', array: true, nullable: true }) visitIds!: string[] | null;
  @Column('uuid', { name: 'person_ids', array: true, nullable: true }) personIds!: string[] | null;
  @Column('text') hold!: PlanHold;
  @Column('int') seconds!: number;
  @Column('int') seed!: number;
  @Column('text') status!: PlanRunStatus;
  @Column('boolean', { name: 'is_stop_asked', default: false }) isStopAsked!: boolean;
  @Column('jsonb', { default: [] }) progress!: PlanProgress[];
  @Column('jsonb', { nullable: true }) proposal!: PlanProposal | null;
  @Column('jsonb', { nullable: true }) cause!: RepairCause | null;
  @Column('uuid', { name: 'accepted_visit_ids', array: true, nullable: true }) acceptedVisitIds!: string[] | null;
  @Column('jsonb', { default: [] }) rung!: RungUp[];
  @Column('text', { nullable: true }) fault!: string | null;
  @Column('uuid', { name: 'started_by' }) startedBy!: string;
  @Column('text', { name: 'started_by_name' }) startedByName!: string;
  @Column('timestamptz', { name: 'started_at', transformer: instant }) startedAt!: Instant;
  /** The last sign of life of the search. */
  @Column('timestamptz', { name: 'heard_at', transformer: instant }) heardAt!: Instant;
  @Column('timestamptz', { name: 'ended_at', nullable: true, transformer: instant }) endedAt!: Instant | null;
  @Column('int', { default: 1 }) version!: number;
}
