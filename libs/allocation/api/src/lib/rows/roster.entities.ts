import type { Instant, LondonDate } from '@ward/kernel';
import { instant } from '@ward/server-kit';
import type { AbsenceReason, PatternLine, ShiftOrigin, TravelMode } from '@ward/allocation/domain';
import type { Profession } from '@ward/contract';
import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'allocation', name: 'staff' })
@Index('staff_provider', ['providerId', 'wardId'])
@Check('staff_travel_mode_known', `travel_mode in ('car', 'bicycle', 'public-transport', 'foot')`)
export class StaffEntity {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'ward_id', nullable: true }) wardId!: string | null;
  @Column('text') profession!: Profession;
  @Column('text') grade!: string;
  @Column('text', { name: 'travel_mode' }) travelMode!: TravelMode;
  @Column('double precision', { name: 'base_lat' }) baseLat!: number;
  @Column('double precision', { name: 'base_lon' }) baseLon!: number;
  @Column('int', { name: 'contracted_minutes' }) contractedMinutes!: number;
  @Column('text', { array: true, default: '{}' }) languages!: string[];
  @Column('text', { nullable: true }) gender!: string | null;
  @Column('int') version!: number;
}

@Entity({ schema: 'allocation', name: 'competency' })
export class CompetencyEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'competency_pk' }) personId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'competency_pk' }) skill!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('date', { name: 'expires_on', nullable: true }) expiresOn!: LondonDate | null;
}

/** The exclusion keeps two planned shifts of one person apart. */
@Entity({ schema: 'allocation', name: 'shift' })
@Index('shift_day', ['providerId', 'day'])
@Index('shift_person', ['personId', 'startsAt'])
@Index('shift_batch', ['batchId'], { where: 'batch_id is not null' })
@Exclusion(
  'shift_one_at_a_time',
  `using gist (person_id with =, tstzrange(starts_at, ends_at) with &&) where (status = 'planned')`,
)
@Check('shift_break', 'break_minutes between 0 and 180')
@Check('shift_status_known', `status in ('planned', 'cancelled')`)
@Check('shift_origin_known', `origin in ('hand', 'copy', 'pattern', 'import')`)
@Check('shift_runs_forward', 'starts_at < ends_at')
export class ShiftEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('date') day!: LondonDate;
  @Column('timestamptz', { name: 'starts_at', transformer: instant }) startsAt!: Instant;
  @Column('timestamptz', { name: 'ends_at', transformer: instant }) endsAt!: Instant;
  @Column('int', { name: 'break_minutes' }) breakMinutes!: number;
  @Column('text') status!: 'planned' | 'cancelled';
  @Column('text', { default: 'hand' }) origin!: ShiftOrigin;
  /** The bulk act that made it. */
  @Column('uuid', { name: 'batch_id', nullable: true }) batchId!: string | null;
  @Column('int') version!: number;
}

/** How somebody works every week from a day on. */
@Entity({ schema: 'allocation', name: 'working_pattern' })
export class WorkingPatternEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'working_pattern_pk' }) personId!: string;
  @PrimaryColumn('date', { name: 'from_date', primaryKeyConstraintName: 'working_pattern_pk' }) fromDate!: LondonDate;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('jsonb') lines!: PatternLine[];
  @Column('text', { name: 'set_by_name' }) setByName!: string;
  @Column('timestamptz', { name: 'set_at', transformer: instant }) setAt!: Instant;
  @Column('int') version!: number;
}

@Entity({ schema: 'allocation', name: 'absence' })
@Index('absence_person', ['personId', 'fromAt'])
@Check(
  'absence_reason_known',
  `reason in ('sickness', 'annual-leave', 'study-leave', 'carer-leave', 'late-start', 'early-finish', 'other')`,
)
@Check('absence_runs_forward', 'from_at < to_at')
export class AbsenceEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('timestamptz', { name: 'from_at', transformer: instant }) fromAt!: Instant;
  @Column('timestamptz', { name: 'to_at', transformer: instant }) toAt!: Instant;
  @Column('text') reason!: AbsenceReason;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at', transformer: instant }) recordedAt!: Instant;
}

/** Who must not be sent to whom, and why. */
@Entity({ schema: 'allocation', name: 'exclusion' })
@Index('exclusion_patient', ['patientId'])
export class ExclusionEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'exclusion_pk' }) personId!: string;
  @PrimaryColumn('uuid', { name: 'patient_id', primaryKeyConstraintName: 'exclusion_pk' }) patientId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('text') reason!: string;
}
