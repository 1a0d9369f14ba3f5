import type { OfferView } from '@ward/capacity/contract';
import type { Profession } from '@ward/contract';
import { type Instant, londonDate, londonTime } from '@ward/kernel';
import { sayDay, sayMoment } from '@ward/ui';

const SOMEBODY: Record<Profession, string> = {
  nurse: 'A nurse',
  doctor: 'A doctor',
  physiotherapist: 'A physiotherapist',
  'occupational-therapist': 'An occupational therapist',
  paramedic: 'A paramedic',
  pharmacist: 'A pharmacist',
  'social-worker': 'A social worker',
  dietitian: 'A dietitian',
  'speech-therapist': 'A speech therapist',
  'support-worker': 'A support worker',
};

export interface FirstVisitWords {
  readonly promise: string;
  /** How far it may be believed. */
  readonly basis: string;
}

/** "A nurse can be there today between 14:10 and 15:10; bed free in Lambeth", and what that rests on. */
export function sayFirstVisit({ earliestFirstVisit: first, wards }: OfferView, now: Instant): FirstVisitWords | null {
  if (!first) return null;
  const { from, to, basis, profession, wardId } = first;
  if (to === null || profession === null)
    return {
      promise: `First visit about ${sayMoment(from, now)}`,
      basis: 'An estimate from staff time left, not from a plan.',
    };
  const ward = wards.find((one) => one.wardId === wardId);
  const bed = ward ? `; ${ward.freeBeds > 0 ? 'bed free' : 'no bed free'} in ${ward.name}` : '';
  const when = `${sayDay(londonDate(from), londonDate(now))} between ${londonTime(from)} and ${londonTime(to)}`;
  return {
    promise: `${SOMEBODY[profession]} can be there ${when}${bed}`,
    basis:
      basis === 'plan'
        ? 'Fits into that day’s plan as it stands, reckoned from the middle of the postcode district. Nothing is held until the referral is accepted.'
        : 'That day is not planned yet: its visits were placed for this answer only.',
  };
}
