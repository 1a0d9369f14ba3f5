import type { VitalSigns } from './vital-signs';

export interface Doubt {
  readonly parameter: 'respiration' | 'spo2' | 'systolic' | 'diastolic' | 'pulse' | 'temperature';
  readonly ask: string;
}

type Measured = Pick<VitalSigns, 'respiration' | 'spo2' | 'systolic' | 'pulse' | 'temperature'> & {
  readonly diastolic: number | null;
};

/** Possible but rare in a living patient at home: typed again before it is saved. A guard against slips, not a clinical limit. */
const USUAL = {
  respiration: { from: 6, to: 45, name: 'A respiration rate of', unit: 'a minute' },
  spo2: { from: 70, to: 100, name: 'An SpO2 of', unit: '%' },
  systolic: { from: 65, to: 240, name: 'A systolic pressure of', unit: 'mmHg' },
  diastolic: { from: 30, to: 140, name: 'A diastolic pressure of', unit: 'mmHg' },
  pulse: { from: 35, to: 180, name: 'A pulse of', unit: 'a minute' },
  temperature: { from: 34, to: 41, name: 'A temperature of', unit: '°C' },
} as const;

/** Values worth a second look before saving, in words for the person who typed them. */
export function doubtfulValues(measured: Measured): Doubt[] {
  const doubts: Doubt[] = [];
  for (const parameter of Object.keys(USUAL) as (keyof typeof USUAL)[]) {
    const value = measured[parameter];
    const { from, to, name, unit } = USUAL[parameter];
    if (value !== null && (value < from || value > to))
      doubts.push({
        parameter,
        ask: `${name} ${value} ${unit} is unusual. Measure or type it again, or confirm it.`,
      });
  }
  return doubts;
}
