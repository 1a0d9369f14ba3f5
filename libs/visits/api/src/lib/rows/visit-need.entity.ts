import type { Instant, LondonDate } from '@ward/kernel';
import { instant } from '@ward/server-kit';
import type { Contact, EpisodeId, NeedId, NeedWindow, PatientId } from '@ward/visits/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'visits', name: 'visit_need' })
@Index('visit_need_episode', ['episodeId'])
@Index('visit_need_active', ['providerId'], { where: `status = 'active'` })
@Check('visit_need_minutes', 'minutes between 5 and 600')
@Check('visit_need_contact_known', `contact in ('face-to-face', 'phone', 'video')`)
@Check('visit_need_staff_count', 'staff_count between 1 and 3')
@Check('visit_need_every_days', 'every_days >= 1')
@Check('visit_need_priority', 'priority between 1 and 100')
@Check('visit_need_origin_known', `origin in ('plan', 'extra')`)
@Check('visit_need_status_known', `status in ('active', 'ended')`)
export class VisitNeedEntity {
  @PrimaryColumn('uuid') id!: NeedId;
  @Column('uuid', { name: 'episode_id' }) episodeId!: EpisodeId;
  @Column('uuid', { name: 'patient_id' }) patientId!: PatientId;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'ward_id' }) wardId!: string;
  @Column('uuid', { name: 'referral_id', nullable: true }) referralId!: string | null;
  @Column('uuid', { name: 'referrer_id', nullable: true }) referrerId!: string | null;
  @Column('text') type!: string;
  @Column('text') title!: string;
  @Column('int') minutes!: number;
  @Column('text') contact!: Contact;
  @Column('text', { array: true, default: '{}' }) skills!: string[];
  @Column('int', { name: 'staff_count' }) staffCount!: number;
  @Column('jsonb') windows!: NeedWindow[];
  @Column('int', { name: 'every_days' }) everyDays!: number;
  @Column('date', { name: 'from_date' }) fromDate!: LondonDate;
  @Column('date', { name: 'until_date', nullable: true }) untilDate!: LondonDate | null;
  @Column('int', { name: 'min_gap_minutes', nullable: true }) minGapMinutes!: number | null;
  @Column('int') priority!: number;
  @Column('timestamptz', { name: 'not_before', transformer: instant }) notBefore!: Instant;
  @Column('timestamptz', { name: 'first_from', nullable: true, transformer: instant }) firstFrom!: Instant | null;
  @Column('timestamptz', { name: 'first_to', nullable: true, transformer: instant }) firstTo!: Instant | null;
  @Column('text') origin!: 'plan' | 'extra';
  @Column('text') status!: 'active' | 'ended';
}
