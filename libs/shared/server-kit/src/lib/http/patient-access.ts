import type { Tx } from '../database/tx';

/** The legitimate relationship between an actor and a patient. Caseload provides it. */
export abstract class PatientAccess {
  /**
   * Opens a patient's record for this transaction and leaves the audit row. Throws the problem
   * `identity/no-relationship` (403, fact `breakGlass`) without a relationship, `not-found` (404) where
   * row-level security shows no such patient.
   */
  abstract open(
    tx: Tx,
    patientId: string,
    entry: { readonly action: 'read' | 'write'; readonly what: string },
  ): Promise<void>;
}
