import type { ObservationValues } from '@ward/contract';

export type MeasuredKey = 'respiration' | 'spo2' | 'systolic' | 'diastolic' | 'pulse' | 'temperature' | 'oxygenFlow';

export interface Measured {
  readonly key: MeasuredKey;
  readonly label: string;
  readonly unit: string;
  readonly isWhole: boolean;
}

export const MEASURED: Readonly<Record<MeasuredKey, Measured>> = {
  respiration: { key: 'respiration', label: 'Respirations', unit: 'a minute', isWhole: true },
  spo2: { key: 'spo2', label: 'SpO₂', unit: '%', isWhole: true },
  oxygenFlow: { key: 'oxygenFlow', label: 'Oxygen flow', unit: 'l/min', isWhole: false },
  systolic: { key: 'systolic', label: 'Systolic pressure', unit: 'mmHg', isWhole: true },
  diastolic: { key: 'diastolic', label: 'Diastolic pressure', unit: 'mmHg', isWhole: true },
  pulse: { key: 'pulse', label: 'Pulse', unit: 'a minute', isWhole: true },
  temperature: { key: 'temperature', label: 'Temperature', unit: '°C', isWhole: false },
};

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

/** The digit that chooses an answer is its place, from 1: a whole set can be typed on the number keys. */
export const OXYGEN: readonly Choice<boolean>[] = [
  { value: false, label: 'Air' },
  { value: true, label: 'Oxygen' },
];

export const CONSCIOUSNESS: readonly Choice<NonNullable<ObservationValues['consciousness']>>[] = [
  { value: 'alert', label: 'Alert' },
  { value: 'confusion', label: 'New confusion' },
  { value: 'voice', label: 'Responds to voice' },
  { value: 'pain', label: 'Responds to pain' },
  { value: 'unresponsive', label: 'Unresponsive' },
];

/** What the score function of the monitoring contract answers, as far as it is shown here. */
export interface ShownScore {
  readonly subScores: Readonly<Partial<Record<string, number>>>;
  readonly missing: readonly string[];
  readonly total: number | null;
  readonly band: string | null;
}

export interface ShownDoubt {
  readonly parameter: string;
  readonly ask: string;
}

export const MISSING_WORDS: Readonly<Record<string, string>> = {
  respiration: 'respirations',
  spo2: 'SpO₂',
  oxygen: 'air or oxygen',
  systolic: 'blood pressure',
  pulse: 'pulse',
  consciousness: 'consciousness',
  temperature: 'temperature',
};
