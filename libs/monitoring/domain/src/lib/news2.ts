import { PARAMETERS, type Consciousness, type Parameter, type Spo2Scale, type VitalSigns } from './vital-signs';

export type SubScore = 0 | 1 | 2 | 3;

export const BANDS = ['low', 'low-medium', 'medium', 'high'] as const;
export type Band = (typeof BANDS)[number];

export interface Score {
  readonly subScores: Readonly<Partial<Record<Parameter, SubScore>>>;
  readonly missing: readonly Parameter[];
  /** 0 to 20; null while a parameter is missing, because a missing value is not a 0. */
  readonly total: number | null;
  readonly band: Band | null;
  /** The band that the values present already reach: further values can only raise it. Null when nothing was taken. */
  readonly atLeast: Band | null;
}

/** NEWS2 of one set (Royal College of Physicians, 2017): adults of 16 and over, not in pregnancy. */
export function scoreNews2(signs: VitalSigns, scale: Spo2Scale): Score {
  const subScores: Partial<Record<Parameter, SubScore>> = {};
  for (const parameter of PARAMETERS) {
    const points = subScore(parameter, signs, scale);
    if (points !== null) subScores[parameter] = points;
  }
  const missing = PARAMETERS.filter((parameter) => signs[parameter] === null);
  const known = Object.values(subScores);
  const sum = known.reduce<number>((total, points) => total + points, 0);
  const reached = known.length === 0 ? null : bandOf(sum, known.includes(3));
  const complete = missing.length === 0;
  return {
    subScores,
    missing,
    total: complete ? sum : null,
    band: complete ? reached : null,
    atLeast: reached,
  };
}

/** Band of a total from 0 to 20: a 3 in any single parameter lifts "low" to "low-medium" (urgent review). */
export function bandOf(total: number, isThreeInOne: boolean): Band {
  if (total >= 7) return 'high';
  if (total >= 5) return 'medium';
  return isThreeInOne ? 'low-medium' : 'low';
}

/** How serious a band is, 0 (low) to 3 (high), for sorting and comparing. */
export function severityOf(band: Band): number {
  return BANDS.indexOf(band);
}

export type NotScored = 'under-16' | 'pregnant';

/** Why NEWS2 must not be used for this person, or null when it may be. */
export function news2Bar(person: { readonly ageYears: number; readonly isPregnant: boolean }): NotScored | null {
  if (person.ageYears < 16) return 'under-16';
  return person.isPregnant ? 'pregnant' : null;
}

function subScore(parameter: Parameter, signs: VitalSigns, scale: Spo2Scale): SubScore | null {
  switch (parameter) {
    case 'respiration':
      return signs.respiration === null ? null : ofRespiration(signs.respiration);
    case 'spo2':
      return scale === 1 ? ofSpo2Scale1(signs.spo2) : ofSpo2Scale2(signs.spo2, signs.oxygen);
    case 'oxygen':
      return signs.oxygen === null ? null : signs.oxygen ? 2 : 0;
    case 'systolic':
      return signs.systolic === null ? null : ofSystolic(signs.systolic);
    case 'pulse':
      return signs.pulse === null ? null : ofPulse(signs.pulse);
    case 'consciousness':
      return signs.consciousness === null ? null : ofConsciousness(signs.consciousness);
    case 'temperature':
      return signs.temperature === null ? null : ofTemperature(signs.temperature);
  }
}

function ofRespiration(perMinute: number): SubScore {
  if (perMinute <= 8) return 3;
  if (perMinute <= 11) return 1;
  if (perMinute <= 20) return 0;
  return perMinute <= 24 ? 2 : 3;
}

function ofSpo2Scale1(percent: number | null): SubScore | null {
  if (percent === null) return null;
  if (percent <= 91) return 3;
  if (percent <= 93) return 2;
  return percent <= 95 ? 1 : 0;
}

/** Above the target range the score depends on oxygen: without knowing it there is no sub-score. */
function ofSpo2Scale2(percent: number | null, isOnOxygen: boolean | null): SubScore | null {
  if (percent === null) return null;
  if (percent <= 83) return 3;
  if (percent <= 85) return 2;
  if (percent <= 87) return 1;
  if (percent <= 92) return 0;
  if (isOnOxygen === null) return null;
  if (!isOnOxygen) return 0;
  if (percent <= 94) return 1;
  return percent <= 96 ? 2 : 3;
}

function ofSystolic(mmHg: number): SubScore {
  if (mmHg <= 90) return 3;
  if (mmHg <= 100) return 2;
  if (mmHg <= 110) return 1;
  return mmHg <= 219 ? 0 : 3;
}

function ofPulse(perMinute: number): SubScore {
  if (perMinute <= 40) return 3;
  if (perMinute <= 50) return 1;
  if (perMinute <= 90) return 0;
  if (perMinute <= 110) return 1;
  return perMinute <= 130 ? 2 : 3;
}

function ofConsciousness(level: Consciousness): SubScore {
  return level === 'alert' ? 0 : 3;
}

function ofTemperature(celsius: number): SubScore {
  if (celsius <= 35.0) return 3;
  if (celsius <= 36.0) return 1;
  if (celsius <= 38.0) return 0;
  return celsius <= 39.0 ? 1 : 2;
}
