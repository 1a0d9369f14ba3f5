import type { ObservationValues } from '@ward/contract';

/** One row of the chart: a parameter, or two that belong together. */
export interface Track {
  readonly key: 'respiration' | 'spo2' | 'bloodPressure' | 'pulse' | 'temperature';
  readonly label: string;
  readonly unit: string;
  /** What the axis shows at least, so that a flat line looks flat; it grows with the values. */
  readonly span: readonly [number, number];
  readonly high: (values: ObservationValues) => number | null;
  /** The lower end of a pair: diastolic pressure. */
  readonly low?: (values: ObservationValues) => number | null;
}

export const TRACKS: readonly Track[] = [
  { key: 'respiration', label: 'Respirations', unit: '/min', span: [8, 28], high: ({ respiration }) => respiration },
  { key: 'spo2', label: 'SpO₂', unit: '%', span: [86, 100], high: ({ spo2 }) => spo2 },
  {
    key: 'bloodPressure',
    label: 'Blood pressure',
    unit: 'mmHg',
    span: [60, 180],
    high: ({ systolic }) => systolic,
    low: ({ diastolic }) => diastolic,
  },
  { key: 'pulse', label: 'Pulse', unit: '/min', span: [40, 130], high: ({ pulse }) => pulse },
  { key: 'temperature', label: 'Temperature', unit: '°C', span: [35, 39.5], high: ({ temperature }) => temperature },
];

/** A set of observations as the chart and its table show it. */
export interface ChartSet {
  readonly id: string;
  readonly takenAt: string;
  readonly values: ObservationValues;
  readonly total: number | null;
  readonly band: string | null;
  readonly by?: string;
}

/** The axis of a row: its usual span, widened to hold every value. */
export function spanOf(track: Track, sets: readonly ChartSet[]): readonly [number, number] {
  const values = sets
    .flatMap(({ values }) => [track.high(values), track.low?.(values) ?? null])
    .filter((value) => value !== null);
  return [Math.min(track.span[0], ...values), Math.max(track.span[1], ...values)];
}

/** The words for one value; "not taken" is told apart from nought. */
export function sayTrack(track: Track, values: ObservationValues): string {
  const high = track.high(values);
  const low = track.low?.(values) ?? null;
  if (track.low) return high === null && low === null ? 'not taken' : `${high ?? '–'}/${low ?? '–'} ${track.unit}`;
  return high === null ? 'not taken' : `${high} ${track.unit}`;
}

/** `on 2 l/min oxygen`, `on air`, or nothing where it was not recorded. */
export function sayOxygen({ oxygen, oxygenFlow }: ObservationValues): string {
  if (oxygen === null) return '';
  if (!oxygen) return 'on air';
  return oxygenFlow === null ? 'on oxygen' : `on ${oxygenFlow} l/min oxygen`;
}
