/** The seven parameters that NEWS2 scores, in the order in which a set is taken and shown. */
export const PARAMETERS = [
  'respiration',
  'spo2',
  'oxygen',
  'systolic',
  'pulse',
  'consciousness',
  'temperature',
] as const;
export type Parameter = (typeof PARAMETERS)[number];

export type Consciousness = 'alert' | 'confusion' | 'voice' | 'pain' | 'unresponsive';

/** 1 unless a named clinician decided on scale 2 (target 88–92 % in hypercapnic respiratory failure). */
export type Spo2Scale = 1 | 2;

/** One set of observations as measured; null is "not taken", never 0. */
export interface VitalSigns {
  /** Breaths a minute. */
  readonly respiration: number | null;
  /** Oxygen saturation in %. */
  readonly spo2: number | null;
  /** true on supplemental oxygen, false on room air. */
  readonly oxygen: boolean | null;
  /** Systolic blood pressure in mmHg. */
  readonly systolic: number | null;
  /** Beats a minute. */
  readonly pulse: number | null;
  readonly consciousness: Consciousness | null;
  /** Degrees Celsius, one decimal. */
  readonly temperature: number | null;
}
