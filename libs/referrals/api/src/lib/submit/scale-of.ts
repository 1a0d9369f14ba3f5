import type { Spo2Scale } from '@ward/monitoring/contract';
import type { Tx } from '@ward/server-kit';

/** The SpO2 scale that a clinician decided on for this patient; scale 1 where nobody did. */
export async function scaleOf(tx: Tx, patientId: string): Promise<Spo2Scale> {
  const decided = await tx.one<{ scale: Spo2Scale }>(
    `select scale from monitoring.spo2_scale_card where patient_id = $1`,
    [patientId],
  );
  return decided?.scale ?? 1;
}
