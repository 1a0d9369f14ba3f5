import type { Instant } from '@ward/kernel';
import { instant } from '@ward/server-kit';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'referrals', name: 'draft' })
@Index('draft_by_person', ['personId', 'savedAt'])
export class DraftEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'draft_key' }) id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('jsonb') body!: Record<string, unknown>;
  @Column('timestamptz', { name: 'saved_at', transformer: instant }) savedAt!: Instant;
}
