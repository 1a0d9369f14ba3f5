import type { ObservationValues } from '@ward/contract';
import type { Random } from '@ward/kernel';

/** How a stay goes, as the team would say it. */
export const COURSES = ['improving', 'stable', 'slow', 'deteriorating'] as const;
export type Course = (typeof COURSES)[number];

/** How unwell: 0 scores NEWS2 0, 1 about 1, 2 about 3, 3 about 6, 4 above 7. */
export type Unwell = 0 | 1 | 2 | 3 | 4;

const MEASURED: readonly (readonly [
  respiration: number,
  spo2: number,
  systolic: number,
  pulse: number,
  temperature: number,
])[] = [
  [15, 97, 128, 74, 36.7],
  [17, 95, 124, 82, 37.2],
  [20, 94, 118, 96, 38.2],
  [22, 94, 108, 104, 38.4],
  [25, 92, 104, 116, 38.7],
];
/** The same saturations where 88 to 92 % is the target. */
const WITH_CARBON_DIOXIDE = [91, 87, 87, 86, 84] as const;

/** How unwell somebody is after so many days of a stay. */
export function unwellOn(course: Course, day: number): Unwell {
  switch (course) {
    case 'improving':
      return day < 2 ? 2 : day < 4 ? 1 : 0;
    case 'stable':
      return day < 1 ? 1 : 0;
    case 'slow':
      return day < 3 ? 2 : 1;
    case 'deteriorating':
      return day < 2 ? 1 : day < 3 ? 2 : 3;
  }
}

/** A full set for somebody this unwell. The small differences between two sets stay inside one NEWS2 step. */
export function vitalSigns(unwell: Unwell, keepsCarbonDioxide: boolean, random: Random): ObservationValues {
  const [respiration, spo2, systolic, pulse, temperature] = MEASURED[unwell] ?? [15, 97, 128, 74, 36.7];
  const shift = random.below(3);
  return {
    respiration: respiration - (unwell === 0 ? shift : 0),
    spo2: keepsCarbonDioxide ? WITH_CARBON_DIOXIDE[unwell] : unwell === 0 ? spo2 + (shift % 2) : spo2,
    oxygen: false,
    oxygenFlow: null,
    systolic: systolic + (unwell < 2 ? shift * 3 : -shift),
    diastolic: 66 + random.below(12),
    pulse: pulse + shift,
    consciousness: 'alert',
    temperature: Math.round((temperature + shift / 10) * 10) / 10,
  };
}
