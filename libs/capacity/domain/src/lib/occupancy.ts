/** Virtual wards are kept above 80 % of their staffed beds (NHS England); over 100 % is shown as a breach. */
export const TARGET_PERCENT = 80;
export const FULL_PERCENT = 100;

export type OccupancyMark = 'below-target' | 'on-target' | 'breach' | 'no-beds';

export interface Occupancy {
  readonly staffed: number;
  readonly patients: number;
  /** Rounded to one decimal; null without staffed beds. */
  readonly percent: number | null;
  readonly mark: OccupancyMark;
}

/** Patients on the ward over staffed beds. The mark is taken from the exact share, never from the rounded one. */
export function occupancy(patients: number, staffed: number): Occupancy {
  if (staffed === 0) return { staffed, patients, percent: null, mark: patients > 0 ? 'breach' : 'no-beds' };
  const percent = (patients / staffed) * 100;
  const mark = percent > FULL_PERCENT ? 'breach' : percent > TARGET_PERCENT ? 'on-target' : 'below-target';
  return { staffed, patients, percent: Math.round(percent * 10) / 10, mark };
}
