import type { PatientDetails } from '@ward/caseload/contract';
import { differenceOf, type Details, type DetailsChange, saysNothing } from '@ward/caseload/domain';

type Known = { readonly [Field in keyof PatientDetails]: unknown };

/** Parts of these stand on their own: a key safe is not gone because a referral does not mention it. */
const PART_BY_PART = ['home', 'preferences'];

/**
 * What a referral tells of a patient's home and wishes that the record should take over: all of it, since it is
 * today's news, except where it says nothing. Who the patient is does not change this way.
 */
export function detailsToTakeOver(known: Known, told: Partial<PatientDetails>): DetailsChange {
  const news = Object.entries(whatIsSaid(told)).map(([field, value]) => [
    field,
    PART_BY_PART.includes(field)
      ? { ...(known[field as keyof Known] as Details), ...whatIsSaid(value as Details) }
      : value,
  ]);
  return differenceOf(known, Object.fromEntries(news) as Details);
}

function whatIsSaid(details: Details): Details {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => !saysNothing(value)));
}
