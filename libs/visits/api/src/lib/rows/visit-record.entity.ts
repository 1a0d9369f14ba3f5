import type { Instant } from '@ward/kernel';
import { instant } from '@ward/server-kit';
import type { MedicineGiven, Outcome, RecordId, VisitId } from '@ward/visits/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'visits', name: 'visit_record' })
@Unique('visit_record_replaced_once', ['replaces'])
@Index('visit_record_visit', ['visitId'])
@Index('visit_record_current', ['visitId'], { unique: true, where: 'current' })
@Index('visit_record_contacts', ['providerId', 'checkedInAt'], { where: 'current' })
@Check('visit_record_outcome_known', `outcome in ('done', 'no-access', 'refused', 'deferred')`)
@Check('visit_record_runs_forward', 'checked_in_at <= checked_out_at')
export class VisitRecordEntity {
  @PrimaryColumn('uuid') id!: RecordId;
  @Column('uuid', { name: 'visit_id' }) visitId!: VisitId;
  @Column('uuid', { name: 'patient_id' }) patientId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'checked_in_at', transformer: instant }) checkedInAt!: Instant;
  @Column('timestamptz', { name: 'checked_out_at', transformer: instant }) checkedOutAt!: Instant;
  @Column('text') outcome!: Outcome;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { name: 'next_step', nullable: true }) nextStep!: string | null;
  @Column('text') notes!: string;
  @Column('jsonb') interventions!: readonly string[];
  @Column('jsonb') medicines!: readonly MedicineGiven[];
  @Column('uuid', { nullable: true }) replaces!: RecordId | null;
  @Column('text', { nullable: true }) correction!: string | null;
  @Column('boolean') current!: boolean;
  @Column('timestamptz', { name: 'saved_at', transformer: instant }) savedAt!: Instant;
}

@Entity({ schema: 'visits', name: 'photo' })
@Index('photo_visit', ['visitId'])
@Check('photo_media_type_known', `media_type in ('image/jpeg', 'image/png')`)
export class PhotoEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'visit_id' }) visitId!: VisitId;
  @Column('uuid', { name: 'patient_id' }) patientId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'taken_by' }) takenBy!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('int') bytes!: number;
  @Column('bytea') content!: Buffer;
  @Column('timestamptz', { name: 'saved_at', transformer: instant }) savedAt!: Instant;
}
