import type { Direction, Referral, Source, Urgency } from '@ward/referrals/domain';
import type { Instant } from '@ward/kernel';
import type { ReferralTold } from '@ward/referrals/contract';
import { instant } from '@ward/server-kit';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What was decided beyond the fact itself; the shape follows the status. */
export interface DecisionFacts {
  readonly reason?: string;
  readonly alternative?: string;
  readonly handedTo?: string;
  readonly words: string;
  readonly firstVisit?: { readonly from: Instant; readonly to: Instant };
  readonly lateReason?: string | null;
  readonly episodeId?: string;
}

@Entity({ schema: 'referrals', name: 'referral' })
@Unique('referral_number_once', ['number'])
@Check('referral_direction_known', `direction in ('step-up', 'step-down')`)
@Check('referral_urgency_known', `urgency in ('two-hour', 'same-day', 'next-day')`)
@Check('referral_status_known', `status in ('received', 'accepted', 'declined', 'redirected', 'withdrawn')`)
@Index('referral_one_open_per_patient', ['patientId'], { unique: true, where: `status = 'received'` })
@Index('referral_by_clock', ['providerId', 'clockEndsAt', 'id'], { where: `status = 'received'` })
@Index('referral_by_rest', ['providerId', 'restsUntil', 'id'], { where: `rests_until is not null` })
@Index('referral_by_decision', ['providerId', 'decidedAt', 'id'], { where: `decided_at is not null` })
@Index('referral_by_change', ['referrerId', 'changedAt', 'id'])
@Index('referral_by_receipt', ['providerId', 'receivedAt', 'id'])
@Index('referral_by_patient', ['patientId', 'receivedAt'])
@Check(
  'referral_source_known',
  `source in ('gp', 'ambulance', '111', 'care-home', 'emergency-department', 'hospital-ward', 'community-team')`,
)
@Check('referral_decision_whole', `(status = 'received') = (decided_at is null)`)
@Check('referral_claim_whole', `(claimed_by is null) = (claimed_until is null)`)
@Check('referral_claimed_while_open', `claimed_by is null or status = 'received'`)
export class ReferralEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'referral_key' }) id!: string;
  @Column('text') number!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'referrer_id' }) referrerId!: string;
  @Column('uuid', { name: 'referrer_person_id' }) referrerPersonId!: string;
  @Column('text', { name: 'referrer_person_name' }) referrerPersonName!: string;
  @Column('uuid', { name: 'patient_id' }) patientId!: string;
  @Column('uuid', { name: 'pathway_id' }) pathwayId!: string;
  @Column('uuid', { name: 'ward_id', nullable: true }) wardId!: string | null;
  @Column('text') direction!: Direction;
  @Column('text') source!: Source;
  @Column('text') urgency!: Urgency;
  @Column('boolean', { name: 'in_standard' }) inStandard!: boolean;
  @Column('text') status!: Referral['status'];
  @Column('timestamptz', { name: 'received_at', transformer: instant }) receivedAt!: Instant;
  @Column('timestamptz', { name: 'clock_ends_at', transformer: instant }) clockEndsAt!: Instant;
  @Column('timestamptz', { name: 'first_contact_at', nullable: true, transformer: instant })
  firstContactAt!: Instant | null;
  @Column('timestamptz', { name: 'asked_at', nullable: true, transformer: instant }) askedAt!: Instant | null;
  @Column('timestamptz', { name: 'changed_at', transformer: instant }) changedAt!: Instant;
  @Column('uuid', { name: 'claimed_by', nullable: true }) claimedBy!: string | null;
  @Column('text', { name: 'claimed_by_name', nullable: true }) claimedByName!: string | null;
  @Column('timestamptz', { name: 'claimed_until', nullable: true, transformer: instant }) claimedUntil!: Instant | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { name: 'decided_by_name', nullable: true }) decidedByName!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true, transformer: instant }) decidedAt!: Instant | null;
  @Column('jsonb', { nullable: true }) decision!: DecisionFacts | null;
  @Column('timestamptz', { name: 'decision_read_at', nullable: true, transformer: instant })
  decisionReadAt!: Instant | null;
  @Column('timestamptz', { name: 'rests_until', nullable: true, transformer: instant }) restsUntil!: Instant | null;
  @Column('jsonb') told!: ReferralTold;
  @Column('int', { default: 1 }) version!: number;
}
