import type { StayMonitoring } from '@ward/caseload/contract';

import type { CarePlanItem, Destination, Episode, EpisodeStep, Goal, StepKind } from '@ward/caseload/domain';
import { instant } from '@ward/server-kit';
import type { Instant } from '@ward/kernel';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'caseload', name: 'episode' })
@Unique('episode_one_per_referral', ['referralId'])
@Check('episode_status_known', `status in ('active', 'suspended', 'discharged')`)
@Check('episode_direction_known', `direction in ('step-up', 'step-down')`)
@Check('episode_suspension_timed', `status <> 'suspended' or suspended_at is not null`)
@Check('episode_discharge_timed', `(status = 'discharged') = (discharged_at is not null)`)
@Index('episode_one_open_per_patient', ['patientId'], { unique: true, where: `status <> 'discharged'` })
@Index('episode_of_patient', ['patientId', 'admittedAt'])
@Index('episode_of_referrer', ['referrerId', 'admittedAt'])
@Index('episode_on_ward', ['wardId'], { where: `status <> 'discharged'` })
@Index('episode_open_of_provider', ['providerId'], { where: `status <> 'discharged'` })
@Index('episode_admitted', ['providerId', 'admittedAt'])
@Index('episode_discharged', ['providerId', 'dischargedAt'])
export class EpisodeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'patient_id' }) patientId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'referrer_id' }) referrerId!: string;
  @Column('uuid', { name: 'gp_organisation_id', nullable: true }) gpOrganisationId!: string | null;
  @Column('uuid', { name: 'referral_id' }) referralId!: string;
  @Column('uuid', { name: 'pathway_id' }) pathwayId!: string;
  @Column('uuid', { name: 'ward_id' }) wardId!: string;
  @Column('uuid', { name: 'bed_id', nullable: true }) bedId!: string | null;
  @Column('text') status!: Episode['status'];
  @Column('text') direction!: Episode['direction'];
  @Column('text') source!: string;
  @Column('boolean', { name: 'remotely_monitored' }) remotelyMonitored!: boolean;
  @Column('uuid', { name: 'responsible_clinician_id', nullable: true }) responsibleClinicianId!: string | null;
  @Column('text', { name: 'responsible_clinician_name', nullable: true }) responsibleClinicianName!: string | null;
  @Column('timestamptz', { name: 'admitted_at', transformer: instant }) admittedAt!: Instant;
  @Column('date', { name: 'expected_discharge' }) expectedDischarge!: string;
  @Column('text', { name: 'reason_over_14_days', nullable: true }) reasonOver14Days!: string | null;
  @Column('timestamptz', { name: 'suspended_at', nullable: true, transformer: instant }) suspendedAt!: Instant | null;
  @Column('timestamptz', { name: 'discharged_at', nullable: true, transformer: instant }) dischargedAt!: Instant | null;
  @Column('text', { nullable: true }) destination!: Destination | null;
  /** How often this stay observes, as the pathway said at admission. */
  @Column('jsonb') monitoring!: StayMonitoring;
  @Column('jsonb', { nullable: true }) discharge!: { byId: string; byName: string; note: string } | null;
  @Column('int', { default: 1 }) version!: number;
}

/** What happened in a stay. Rows are added, never changed. */
@Entity({ schema: 'caseload', name: 'episode_step' })
@Index('episode_step_of_episode', ['episodeId', 'at'])
export class EpisodeStepEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'episode_id' }) episodeId!: string;
  @Column('uuid', { name: 'patient_id' }) patientId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'referrer_id' }) referrerId!: string;
  @Column('text') kind!: StepKind;
  /** The version of the stay that this step made: the order in which things were recorded. */
  @Column('int', { name: 'episode_version' }) episodeVersion!: number;
  @Column('timestamptz', { transformer: instant }) at!: Instant;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('text', { name: 'by_name' }) byName!: string;
  @Column('text') words!: string;
  @Column('jsonb', { default: {} }) facts!: EpisodeStep['facts'];
}

@Entity({ schema: 'caseload', name: 'care_plan' })
export class CarePlanEntity {
  @PrimaryColumn('uuid', { name: 'episode_id' }) episodeId!: string;
  @Column('uuid', { name: 'patient_id' }) patientId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('jsonb') goals!: readonly Goal[];
  @Column('jsonb') items!: readonly CarePlanItem[];
  @Column('timestamptz', { name: 'changed_at', transformer: instant }) changedAt!: Instant;
  @Column('text', { name: 'changed_by_name' }) changedByName!: string;
  @Column('int', { default: 1 }) version!: number;
}
