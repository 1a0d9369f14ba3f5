import type { ChartSet } from '@ward/ui';

/** Two days of a chest infection that gets better; one set lacks a temperature. */
const COURSE = [
  {
    hours: 46,
    respiration: 24,
    spo2: 91,
    systolic: 102,
    diastolic: 64,
    pulse: 112,
    temperature: 38.9,
    total: 9,
    band: 'high',
  },
  {
    hours: 40,
    respiration: 22,
    spo2: 92,
    systolic: 108,
    diastolic: 66,
    pulse: 104,
    temperature: 38.4,
    total: 6,
    band: 'medium',
  },
  {
    hours: 31,
    respiration: 21,
    spo2: 94,
    systolic: 114,
    diastolic: 70,
    pulse: 98,
    temperature: null,
    total: null,
    band: null,
  },
  {
    hours: 22,
    respiration: 20,
    spo2: 94,
    systolic: 118,
    diastolic: 72,
    pulse: 92,
    temperature: 37.6,
    total: 2,
    band: 'low',
  },
  {
    hours: 8,
    respiration: 18,
    spo2: 96,
    systolic: 124,
    diastolic: 76,
    pulse: 84,
    temperature: 37.1,
    total: 0,
    band: 'low',
  },
] as const;

export function someSets(at: (minutes: number) => string): readonly ChartSet[] {
  return COURSE.map(({ hours, total, band, ...values }) => ({
    id: String(hours),
    takenAt: at(-hours * 60),
    total,
    band,
    by: 'Amal Osman',
    values: { ...values, oxygen: hours > 35, oxygenFlow: hours > 35 ? 2 : null, consciousness: 'alert' },
  }));
}
