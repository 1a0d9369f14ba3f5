import { type Transaction } from '@ward/contract';
import { type Id, type Result } from '@ward/kernel';
import { type NewRecordEntry, type PatientDetails, type PatientIdentity } from './patient';

/** The number belongs to somebody whose date of birth is another: nothing more is told about that person. */
export type AnotherPerson = { readonly code: 'caseload/another-person' };

export interface FoundPatient {
  readonly patientId: Id<'patient'>;
  readonly isNew: boolean;
  /** The open stay, if there is one: a second referral is not made, this one is shown. */
  readonly openEpisodeId: Id<'episode'> | null;
}

/** Patients, asked for by referrals inside its own transaction. */
export abstract class Patients {
  /**
   * The patient of this NHS number and date of birth, registered under `id` when nobody has the number yet.
   * The referring organisation knows the patient from now on.
   */
  abstract findOrRegister(
    tx: Transaction,
    person: PatientIdentity & { readonly id: string; readonly details?: Partial<PatientDetails> },
  ): Promise<Result<FoundPatient, AnotherPerson>>;

  /** Adds what a referral tells: details where the record has none, and entries that are not in it yet. */
  abstract learn(
    tx: Transaction,
    patientId: string,
    told: { readonly details?: Partial<PatientDetails>; readonly entries?: readonly NewRecordEntry[] },
  ): Promise<void>;
}
