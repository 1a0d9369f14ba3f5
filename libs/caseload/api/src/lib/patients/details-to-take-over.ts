import type { PatientDetails } from '@ward/caseload/contract';

type Told = Partial<PatientDetails>;
type Known = { readonly [Field in keyof PatientDetails]: unknown };

/**
 * What a referral tells of a patient's home and wishes that the record should take over: all of it, since it is
 * today's news, except where it says nothing. Who the patient is does not change this way.
 */
export function detailsToTakeOver(known: Known, told: Told): Told {
  const news = Object.entries(told).filter(
    ([field, value]) => !saysNothing(value) && JSON.stringify(value) !== JSON.stringify(known[field as keyof Known]),
  );
  return Object.fromEntries(news);
}

function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(saysNothing);
}
