import type {
  Carer,
  Consent,
  EntryKind,
  EscalationPlan,
  HomeNotes,
  PatientIdentity,
  Preferences,
} from '@ward/caseload/contract';
import type { PlacePrecision } from '@ward/caseload/domain';
import { instant } from '@ward/server-kit';
import type { Instant } from '@ward/kernel';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'caseload', name: 'patient' })
@Unique('patient_nhs_number_unique', ['providerId', 'nhsNumber'])
@Check('patient_nhs_number_ten_digits', `nhs_number ~ '^[0-9]{10}$'`)
@Check('patient_sex_known', `sex in ('female', 'male', 'indeterminate', 'not-known')`)
@Check('patient_place_precision_known', `place_precision in ('exact', 'sector', 'district')`)
// Made of an expression: only SQL can lay it.
@Index('patient_name_trigrams', { synchronize: false })
@Index('patient_not_placed', { synchronize: false })
@Index('patient_born', ['providerId', 'dateOfBirth'])
@Index('patient_practice', ['gpOrganisationId'])
export class PatientEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('text', { name: 'nhs_number' }) nhsNumber!: string;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('text', { name: 'given_name' }) givenName!: string;
  @Column('date', { name: 'date_of_birth' }) dateOfBirth!: string;
  @Column('text') sex!: PatientIdentity['sex'];
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('double precision', { nullable: true }) lat!: number | null;
  @Column('double precision', { nullable: true }) lon!: number | null;
  @Column('text', { name: 'place_precision', nullable: true }) placePrecision!: PlacePrecision | null;
  @Column('uuid', { name: 'gp_organisation_id', nullable: true }) gpOrganisationId!: string | null;
  @Column('text', { nullable: true }) language!: string | null;
  @Column('boolean', { default: false }) interpreter!: boolean;
  @Column('jsonb', { default: {} }) preferences!: Partial<Preferences>;
  @Column('jsonb', { default: {} }) home!: Partial<HomeNotes>;
  @Column('jsonb', { nullable: true }) carer!: Carer | null;
  @Column('jsonb', { default: {} }) consent!: Partial<Consent>;
  @Column('jsonb', { name: 'escalation_plan', nullable: true }) escalationPlan!: EscalationPlan | null;
  /** Kept by the record store from the active entries, for banners and lists. */
  @Column('text', { array: true, default: [] }) allergies!: string[];
  @Column('text', { array: true, default: [] }) alerts!: string[];
  @Column('boolean', { name: 'looks_like', default: false }) looksLike!: boolean;
  @Column('timestamptz', { name: 'registered_at', transformer: instant }) registeredAt!: Instant;
  @Column('int', { default: 1 }) version!: number;
}

@Entity({ schema: 'caseload', name: 'record_entry' })
@Unique('record_entry_replaced_once', ['replaces'])
@Check('record_entry_kind_known', `kind in ('allergy', 'problem', 'medicine', 'alert')`)
@Check('record_entry_status_known', `status in ('active', 'ended', 'entered-in-error')`)
@Index('record_entry_of_patient', ['patientId', 'kind', 'recordedAt'])
export class RecordEntryEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'patient_id' }) patientId!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('text') kind!: EntryKind;
  @Column('text') text!: string;
  @Column('jsonb', { default: {} }) details!: Readonly<Record<string, string | undefined>>;
  @Column('text') status!: 'active' | 'ended' | 'entered-in-error';
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'recorded_at', transformer: instant }) recordedAt!: Instant;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('text', { name: 'recorded_by_name' }) recordedByName!: string;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  /** Written by the store when the entry is closed. */
  @Column('timestamptz', { name: 'ended_at', nullable: true, transformer: instant }) endedAt!: Instant | null;
}
