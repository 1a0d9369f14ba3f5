import {
  type Call,
  type PlanChange,
  type PlanProposal,
  type RepairCause,
  SAME_HOUR_MINUTES,
} from '@ward/allocation/contract';
import { minutesBetween } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

/** Whether the patient was promised something else: another hour, or nobody comes. */
export function breaksPromise({ before, after }: Pick<PlanChange, 'before' | 'after'>): boolean {
  if (!before) return false;
  return !after || Math.abs(minutesBetween(before.startsAt, after.startsAt)) > SAME_HOUR_MINUTES;
}

/** Patients to ring: whose promise breaks, and who gets an urgent visit. In the order of the changes. */
export async function callsFor(tx: Tx, { changes }: PlanProposal, cause: RepairCause): Promise<Call[]> {
  const urgent = cause.kind === 'urgent' ? cause.visit.id : null;
  const told = changes.filter((change) => breaksPromise(change) || change.visitId === urgent);
  const byPatient = Map.groupBy(told, ({ patientId }) => patientId);
  const phones = new Map(
    (await tx.query<Phones>(PHONES, [[...byPatient.keys()]])).map((phones) => [phones.patientId, phones]),
  );
  return [...byPatient].map(([patientId, own]) => {
    const { phone, carerName, carerPhone } = phones.get(patientId) ?? {
      phone: null,
      carerName: null,
      carerPhone: null,
    };
    return {
      patientId,
      familyName: own[0]?.familyName ?? '',
      givenName: own[0]?.givenName ?? '',
      phone,
      carer: carerPhone ? { name: carerName ?? '', phone: carerPhone } : null,
      visitIds: own.map(({ visitId }) => visitId),
    };
  });
}

interface Phones {
  readonly patientId: string;
  readonly phone: string | null;
  readonly carerName: string | null;
  readonly carerPhone: string | null;
}

const PHONES = `
  select patient_id as "patientId", phone, nullif(carer_name, '') as "carerName", nullif(carer_phone, '') as "carerPhone"
  from caseload.call_card where patient_id = any($1)`;
