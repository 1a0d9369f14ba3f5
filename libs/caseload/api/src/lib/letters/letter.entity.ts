import type { LetterContent } from '@ward/caseload/domain';
import type { Instant } from '@ward/kernel';
import { instant } from '@ward/server-kit';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'caseload', name: 'letter' })
@Unique('letter_version_once', ['episodeId', 'versionNo'])
@Check('letter_status_known', `status in ('draft', 'signed')`)
@Check('letter_signature_whole', `(status = 'signed') = (signed_at is not null and signed_by is not null)`)
@Index('letter_one_draft', ['episodeId'], { unique: true, where: `status = 'draft'` })
@Index('letter_of_patient', ['patientId', 'savedAt'])
export class LetterEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'episode_id' }) episodeId!: string;
  @Column('uuid', { name: 'patient_id' }) patientId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'referrer_id' }) referrerId!: string;
  @Column('uuid', { name: 'gp_organisation_id', nullable: true }) gpOrganisationId!: string | null;
  @Column('int', { name: 'version_no' }) versionNo!: number;
  @Column('text') status!: 'draft' | 'signed';
  @Column('jsonb') content!: LetterContent;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  @Column('text', { nullable: true }) why!: string | null;
  @Column('timestamptz', { name: 'saved_at', transformer: instant }) savedAt!: Instant;
  @Column('text', { name: 'saved_by_name' }) savedByName!: string;
  @Column('timestamptz', { name: 'signed_at', nullable: true, transformer: instant }) signedAt!: Instant | null;
  @Column('uuid', { name: 'signed_by', nullable: true }) signedBy!: string | null;
  @Column('text', { name: 'signed_by_name', nullable: true }) signedByName!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
