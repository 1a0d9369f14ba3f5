import type { Instant, LondonDate } from '@ward/kernel';
import { instant } from '@ward/server-kit';
import type { Going, PatientId, PlanChangeKind, VisitId } from '@ward/visits/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A day of a ward that staff have been told. */
@Entity({ schema: 'visits', name: 'published_day' })
@Index('published_day_of', ['providerId', 'day'])
export class PublishedDayEntity {
  @PrimaryColumn('uuid', { name: 'ward_id', primaryKeyConstraintName: 'published_day_pk' }) wardId!: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'published_day_pk' }) day!: LondonDate;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('timestamptz', { name: 'published_at', transformer: instant }) publishedAt!: Instant;
  @Column('uuid', { name: 'published_by' }) publishedBy!: string;
  @Column('text', { name: 'published_by_name' }) publishedByName!: string;
}

/** What changed for one person since they last saw it; one open row a visit and person. */
@Entity({ schema: 'visits', name: 'plan_change' })
@Check('plan_change_kind_known', `kind in ('added', 'moved', 'removed')`)
@Check('plan_change_says_something', 'before is not null or after is not null')
@Index('plan_change_unseen', ['visitId', 'personId'], { unique: true, where: 'acknowledged_at is null' })
@Index('plan_change_person', ['personId', 'day'], { where: 'acknowledged_at is null' })
export class PlanChangeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'visit_id' }) visitId!: VisitId;
  @Column('uuid', { name: 'patient_id' }) patientId!: PatientId;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('date') day!: LondonDate;
  @Column('text') kind!: PlanChangeKind;
  @Column('jsonb', { nullable: true }) before!: Going | null;
  @Column('jsonb', { nullable: true }) after!: Going | null;
  @Column('timestamptz', { name: 'changed_at', transformer: instant }) changedAt!: Instant;
  @Column('text', { name: 'changed_by_name' }) changedByName!: string;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true, transformer: instant })
  acknowledgedAt!: Instant | null;
}
