import type { Instant } from '@ward/kernel';
import type { AlertKind, AlertLevel, AlertState, Sbard } from '@ward/monitoring/domain';
import { instant } from '@ward/server-kit';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'monitoring', name: 'alert' })
@Check('alert_kind_known', `kind in ('score', 'incomplete', 'stale', 'concern')`)
@Check('alert_level_known', `level in ('review', 'urgent', 'emergency')`)
@Check('alert_state_known', `state in ('raised', 'acknowledged', 'acted', 'resolved')`)
@Index('alert_one_open_of_kind', ['patientId', 'kind'], {
  unique: true,
  where: `state <> 'resolved' and kind <> 'concern'`,
})
@Index('alert_by_due', ['providerId', 'dueAt', 'id'], { where: `state <> 'resolved'` })
@Index('alert_by_resolution', ['providerId', 'resolvedAt', 'id'], { where: `state = 'resolved'` })
@Index('alert_by_patient', ['patientId', 'raisedAt'])
@Check('alert_owned_once_taken', `state = 'raised' or state = 'resolved' or owner_id is not null`)
@Check('alert_resolution_whole', `(state = 'resolved') = (resolved_at is not null)`)
export class AlertEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'alert_key' }) id!: string;
  @Column('uuid', { name: 'patient_id' }) patientId!: string;
  @Column('uuid', { name: 'episode_id', nullable: true }) episodeId!: string | null;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'ward_id', nullable: true }) wardId!: string | null;
  @Column('text') kind!: AlertKind;
  @Column('text') level!: AlertLevel;
  @Column('text') state!: AlertState;
  @Column('text') words!: string;
  @Column('uuid', { name: 'set_id', nullable: true }) setId!: string | null;
  @Column('timestamptz', { name: 'raised_at', transformer: instant }) raisedAt!: Instant;
  @Column('text', { name: 'raised_by_name' }) raisedByName!: string;
  @Column('timestamptz', { name: 'due_at', transformer: instant }) dueAt!: Instant;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('text', { name: 'owner_name', nullable: true }) ownerName!: string | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true, transformer: instant })
  acknowledgedAt!: Instant | null;
  @Column('jsonb', { nullable: true }) sbard!: Sbard | null;
  @Column('timestamptz', { name: 'acted_at', nullable: true, transformer: instant }) actedAt!: Instant | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true, transformer: instant }) resolvedAt!: Instant | null;
  @Column('text', { name: 'resolved_by_name', nullable: true }) resolvedByName!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
