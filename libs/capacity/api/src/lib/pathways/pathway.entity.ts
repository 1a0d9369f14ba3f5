import type {
  Criterion,
  Direction,
  MonitoringFrequencies,
  PathwaySettings,
  PlannedCare,
  Urgency,
} from '@ward/capacity/domain';
import { instant } from '@ward/server-kit';
import type { Instant } from '@ward/kernel';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'capacity', name: 'pathway' })
@Unique('pathway_slug_unique', ['providerId', 'slug'])
@Check('pathway_direction_known', `direction in ('step-up', 'step-down', 'either')`)
@Check('pathway_urgency_known', `urgency in ('two-hour', 'same-day', 'next-day')`)
@Check('pathway_expected_days_sane', `expected_days between 1 and 90`)
export class PathwayEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) reasons!: readonly string[];
  @Column('text') direction!: Direction;
  @Column('text') urgency!: Urgency;
  @Column('int', { name: 'expected_days' }) expectedDays!: number;
  @Column('jsonb') criteria!: readonly Criterion[];
  @Column('jsonb') goals!: readonly string[];
  @Column('jsonb', { name: 'care_plan' }) carePlan!: readonly PlannedCare[];
  @Column('jsonb') monitoring!: MonitoringFrequencies;
  @Column('text', { array: true }) skills!: readonly string[];
  @Column('boolean') active!: boolean;
  @Column('int', { default: 1 }) version!: number;
  @Column('uuid', { name: 'set_by' }) setBy!: string;
  @Column('text', { name: 'set_by_name' }) setByName!: string;
  @Column('timestamptz', { name: 'set_at', transformer: instant }) setAt!: Instant;
}

/** What a pathway was at each of its versions, the present one included. Rows are added, never changed. */
@Entity({ schema: 'capacity', name: 'pathway_version' })
export class PathwayVersionEntity {
  @PrimaryColumn('uuid', { name: 'pathway_id' }) pathwayId!: string;
  @PrimaryColumn('int') version!: number;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('jsonb') settings!: PathwaySettings;
  @Column('uuid', { name: 'set_by' }) setBy!: string;
  @Column('text', { name: 'set_by_name' }) setByName!: string;
  @Column('timestamptz', { name: 'set_at', transformer: instant }) setAt!: Instant;
}
