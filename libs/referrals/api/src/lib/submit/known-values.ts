import type { CarriedObservations } from '@ward/contract';
import { ageInYears, londonDate, type Instant } from '@ward/kernel';
import { news2Bar, scoreNews2, type Spo2Scale } from '@ward/monitoring/contract';
import type { KnownValues } from '@ward/referrals/domain';

interface Told {
  readonly dateOfBirth: string;
  readonly isPregnant: boolean;
  readonly observations: CarriedObservations | null;
  readonly scale: Spo2Scale;
}

/** What criteria can be held against: age, the measured values, and NEWS2 where it may be scored and is complete. */
export function knownValues({ dateOfBirth, isPregnant, observations, scale }: Told, at: Instant): KnownValues {
  const age = ageInYears(dateOfBirth, londonDate(at));
  if (!observations) return { age };
  const { values } = observations;
  const isScored = news2Bar({ ageYears: age, isPregnant }) === null;
  return {
    age,
    news2: isScored ? scoreNews2(values, scale).total : null,
    spo2: values.spo2,
    respiration: values.respiration,
    pulse: values.pulse,
    systolic: values.systolic,
    temperature: values.temperature,
  };
}
