import type { CarriedObservations } from '@ward/contract';
import { ageInYears, londonDate, type Instant } from '@ward/kernel';
import { news2Bar, scoreNews2, type Spo2Scale } from '@ward/monitoring/contract';
import { knownValues, type KnownValues } from '@ward/referrals/domain';

interface Told {
  readonly dateOfBirth: string;
  readonly isPregnant: boolean;
  readonly observations: CarriedObservations | null;
  readonly scale: Spo2Scale;
}

/** What the referrer told, as criteria can be held against it. */
export function knownOf({ dateOfBirth, isPregnant, observations, scale }: Told, at: Instant): KnownValues {
  const ageYears = ageInYears(dateOfBirth, londonDate(at));
  const values = observations?.values ?? null;
  const isScored = values !== null && news2Bar({ ageYears, isPregnant }) === null;
  return knownValues(ageYears, isScored ? scoreNews2(values, scale).total : null, values);
}
