import type { Role } from '@ward/contract';
import type { Instant } from '@ward/kernel';
import { instant } from '@ward/server-kit';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'caseload', name: 'task' })
@Index('task_open_on_ward', ['wardId', 'dueAt'], { where: 'done_at is null' })
@Index('task_open_of_owner', ['ownerId', 'dueAt'], { where: 'done_at is null' })
@Index('task_of_patient', ['patientId', 'dueAt'])
export class TaskEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'patient_id' }) patientId!: string;
  @Column('uuid', { name: 'episode_id', nullable: true }) episodeId!: string | null;
  @Column('uuid', { name: 'ward_id' }) wardId!: string;
  @Column('text') title!: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('text', { name: 'owner_name', nullable: true }) ownerName!: string | null;
  @Column('text', { name: 'owner_role', nullable: true }) ownerRole!: Role | null;
  @Column('timestamptz', { name: 'due_at', transformer: instant }) dueAt!: Instant;
  @Column('timestamptz', { name: 'created_at', transformer: instant }) createdAt!: Instant;
  @Column('text', { name: 'created_by_name' }) createdByName!: string;
  @Column('timestamptz', { name: 'done_at', nullable: true, transformer: instant }) doneAt!: Instant | null;
  @Column('text', { name: 'done_by_name', nullable: true }) doneByName!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('int', { default: 1 }) version!: number;
}
