/** One person's day of record opening, against their own habit. */
export interface AccessDay {
  /** Different patients whose records the person opened in the last 24 hours. */
  readonly patients: number;
  /** The same count on an average working day of the fourteen days before; 0 for somebody new. */
  readonly usualPatients: number;
  /** Patients among them who share the person's family name. */
  readonly sameFamilyName: number;
  /** Records opened by break-glass. */
  readonly brokenGlass: number;
}

export const UNUSUAL_REASONS = ['many-patients', 'same-family-name', 'repeated-break-glass'] as const;
export type UnusualReason = (typeof UNUSUAL_REASONS)[number];

/** Fewer than this many patients a day is nobody's news, whatever the habit. */
export const MANY_PATIENTS = 30;
const TIMES_USUAL = 3;
const REPEATED = 3;

/** Why a person's record opening deserves a look; empty when it does not. A look, not an accusation. */
export function unusualAccess(day: AccessDay): UnusualReason[] {
  const reasons: UnusualReason[] = [];
  if (day.patients >= MANY_PATIENTS && day.patients > TIMES_USUAL * day.usualPatients) reasons.push('many-patients');
  if (day.sameFamilyName > 0) reasons.push('same-family-name');
  if (day.brokenGlass >= REPEATED) reasons.push('repeated-break-glass');
  return reasons;
}
