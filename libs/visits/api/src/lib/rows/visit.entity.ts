import type { Instant, LondonDate } from '@ward/kernel';
import { instant } from '@ward/server-kit';
import type {
  CancelledBecause,
  Contact,
  EpisodeId,
  NeedId,
  PatientId,
  VisitId,
  VisitStatus,
} from '@ward/visits/domain';
import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'visits', name: 'visit' })
@Unique('visit_once', ['needId', 'occurrence'])
@Index('visit_patient', ['patientId', 'day', 'id'])
@Index('visit_day', ['providerId', 'day', 'wardId'])
@Index('visit_episode', ['episodeId', 'day'])
@Check('visit_contact_known', `contact in ('face-to-face', 'phone', 'video')`)
@Check(
  'visit_status_known',
  `status in ('planned', 'under-way', 'done', 'no-access', 'refused', 'deferred', 'cancelled')`,
)
@Check(
  'visit_cancelled_because_known',
  `cancelled_because in ('by-hand', 'plan-changed', 'stay-suspended', 'stay-ended')`,
)
@Check('visit_window_runs_forward', 'window_from < window_to')
export class VisitEntity {
  @PrimaryColumn('uuid') id!: VisitId;
  @Column('uuid', { name: 'need_id' }) needId!: NeedId;
  @Column('text') occurrence!: string;
  @Column('uuid', { name: 'episode_id' }) episodeId!: EpisodeId;
  @Column('uuid', { name: 'patient_id' }) patientId!: PatientId;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'ward_id' }) wardId!: string;
  @Column('date') day!: LondonDate;
  @Column('text') type!: string;
  @Column('text') title!: string;
  @Column('timestamptz', { name: 'window_from', transformer: instant }) windowFrom!: Instant;
  @Column('timestamptz', { name: 'window_to', transformer: instant }) windowTo!: Instant;
  @Column('int') minutes!: number;
  @Column('text') contact!: Contact;
  @Column('text', { array: true, default: '{}' }) skills!: string[];
  @Column('int', { name: 'staff_count' }) staffCount!: number;
  @Column('int', { name: 'min_gap_minutes', nullable: true }) minGapMinutes!: number | null;
  @Column('int') priority!: number;
  @Column('text') status!: VisitStatus;
  @Column('timestamptz', { name: 'promised_from', nullable: true, transformer: instant }) promisedFrom!: Instant | null;
  @Column('timestamptz', { name: 'promised_to', nullable: true, transformer: instant }) promisedTo!: Instant | null;
  @Column('timestamptz', { name: 'started_at', nullable: true, transformer: instant }) startedAt!: Instant | null;
  @Column('text', { name: 'cancelled_because', nullable: true }) cancelledBecause!: CancelledBecause | null;
  @Column('text', { name: 'cancelled_reason', nullable: true }) cancelledReason!: string | null;
  @Column('timestamptz', { name: 'changed_at', transformer: instant }) changedAt!: Instant;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy!: string | null;
  @Column('text', { name: 'changed_by_name', nullable: true }) changedByName!: string | null;
  @Column('bool', { name: 'pinned', default: false }) isPinned!: boolean;
  @Column('int') version!: number;
}

/** Somebody promised to a visit; the exclusion keeps one person in one place at a time. */
@Entity({ schema: 'visits', name: 'visit_staff' })
@Index('visit_staff_person', ['personId', 'startsAt'])
@Exclusion('visit_staff_one_place_at_a_time', 'using gist (person_id with =, tstzrange(starts_at, ends_at) with &&)')
@Check('visit_staff_runs_forward', 'starts_at < ends_at')
export class VisitStaffEntity {
  @PrimaryColumn('uuid', { name: 'visit_id', primaryKeyConstraintName: 'visit_staff_pk' }) visitId!: VisitId;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'visit_staff_pk' }) personId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('timestamptz', { name: 'starts_at', transformer: instant }) startsAt!: Instant;
  @Column('timestamptz', { name: 'ends_at', transformer: instant }) endsAt!: Instant;
}
