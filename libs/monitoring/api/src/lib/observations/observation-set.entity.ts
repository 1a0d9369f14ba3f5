import type { Instant } from '@ward/kernel';
import type { ObservationSource } from '@ward/monitoring/contract';
import type { Band, Consciousness, NotScored, Parameter, Score, Spo2Scale } from '@ward/monitoring/domain';
import { instant } from '@ward/server-kit';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'monitoring', name: 'observation_set' })
@Index('observation_set_by_patient', ['patientId', 'takenAt', 'id'])
@Check('observation_set_scale_known', `spo2_scale in (1, 2)`)
@Check('observation_set_total_range', `total between 0 and 20`)
@Check('observation_set_source_known', `source in ('referral', 'visit', 'patient', 'device', 'phone')`)
@Check(
  'observation_set_consciousness_known',
  `consciousness in ('alert', 'confusion', 'voice', 'pain', 'unresponsive')`,
)
@Check('observation_set_band_known', `band in ('low', 'low-medium', 'medium', 'high')`)
@Check('observation_set_at_least_known', `at_least in ('low', 'low-medium', 'medium', 'high')`)
@Check('observation_set_bar_known', `not_scored in ('under-16', 'pregnant')`)
@Check('observation_set_total_whole', `(total is null) = (band is null)`)
@Check('observation_set_no_total_with_gaps', `total is null or missing = '{}'`)
@Check('observation_set_amendment_reasoned', `(replaces is null) = (reason is null)`)
@Unique('observation_set_replaced_once', ['replaces'])
export class ObservationSetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'observation_set_key' }) id!: string;
  @Column('uuid', { name: 'patient_id' }) patientId!: string;
  @Column('uuid', { name: 'episode_id', nullable: true }) episodeId!: string | null;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'referrer_id', nullable: true }) referrerId!: string | null;
  @Column('timestamptz', { name: 'taken_at', transformer: instant }) takenAt!: Instant;
  @Column('timestamptz', { name: 'recorded_at', transformer: instant }) recordedAt!: Instant;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('text', { name: 'recorded_by_name' }) recordedByName!: string;
  @Column('text') source!: ObservationSource;
  @Column('int', { nullable: true }) respiration!: number | null;
  @Column('int', { nullable: true }) spo2!: number | null;
  @Column('int', { name: 'spo2_scale' }) spo2Scale!: Spo2Scale;
  @Column('boolean', { nullable: true }) oxygen!: boolean | null;
  @Column('numeric', { name: 'oxygen_flow', precision: 4, scale: 1, nullable: true }) oxygenFlow!: number | null;
  @Column('int', { nullable: true }) systolic!: number | null;
  @Column('int', { nullable: true }) diastolic!: number | null;
  @Column('int', { nullable: true }) pulse!: number | null;
  @Column('text', { nullable: true }) consciousness!: Consciousness | null;
  @Column('numeric', { precision: 3, scale: 1, nullable: true }) temperature!: number | null;
  @Column('int', { nullable: true }) total!: number | null;
  @Column('text', { nullable: true }) band!: Band | null;
  @Column('text', { name: 'at_least', nullable: true }) atLeast!: Band | null;
  @Column('jsonb', { name: 'sub_scores' }) subScores!: Score['subScores'];
  @Column('text', { array: true }) missing!: Parameter[];
  @Column('text', { name: 'not_scored', nullable: true }) notScored!: NotScored | null;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
}
