import { daysBetween, type LondonDate } from '@ward/kernel';

export const COMPETENCY_STATES = ['valid', 'expiring', 'expired'] as const;
export type CompetencyState = (typeof COMPETENCY_STATES)[number];

/** Days before its end from which a competency is warned about. */
export const WARN_DAYS = 30;

/** Where a competency stands on a day. It counts on its last day; null never lapses. */
export function competencyState(expiresOn: LondonDate | null, on: LondonDate): CompetencyState {
  if (expiresOn === null) return 'valid';
  if (expiresOn < on) return 'expired';
  return daysBetween(on, expiresOn) <= WARN_DAYS ? 'expiring' : 'valid';
}
