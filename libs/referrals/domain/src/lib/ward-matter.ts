/** What the patient would need if there were no virtual ward. */
export const OTHERWISE = [
  'hospital-stay',
  'longer-hospital-stay',
  'long-term-condition',
  'telemonitoring',
  'community-nursing',
  'self-given-antibiotics',
  'day-unit',
] as const;
export type Otherwise = (typeof OTHERWISE)[number];

/**
 * Whether a virtual ward is what this patient needs: acute care instead of a hospital stay. Long-term-condition management
 * alone, telemonitoring alone, ordinary community nursing, self-given intravenous antibiotics and day-unit care are not.
 */
export function isWardMatter(otherwise: Otherwise): boolean {
  return otherwise === 'hospital-stay' || otherwise === 'longer-hospital-stay';
}
