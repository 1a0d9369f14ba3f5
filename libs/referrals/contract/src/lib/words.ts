import { DIRECTIONS, OTHERWISE, SOURCES, STATUSES, URGENCIES } from '@ward/referrals/domain';
import * as z from 'zod';

export const Urgency = z.enum(URGENCIES);
export const Direction = z.enum(DIRECTIONS);
export const Source = z.enum(SOURCES);
export const Status = z.enum(STATUSES);
export const Otherwise = z.enum(OTHERWISE);

/** The nine needs of the urgent community response standard; others may be referred too. */
export const URGENT_NEEDS = [
  'fall',
  'frailty',
  'reduced-function',
  'palliative-crisis',
  'urgent-equipment',
  'confusion',
  'catheter',
  'diabetes',
  'carer-breakdown',
] as const;
export const UrgentNeed = z.enum(URGENT_NEEDS);

export const DECLINE_REASONS = [
  'needs-hospital',
  'not-acute',
  'criteria-not-met',
  'home-not-suitable',
  'no-consent',
  'out-of-area',
  'no-capacity',
  'already-under-care',
  'duplicate',
  'other',
] as const;
export const DeclineReason = z.enum(DECLINE_REASONS);

export const ALTERNATIVES = [
  'hospital-admission',
  'same-day-emergency-care',
  'urgent-community-response',
  'community-nursing',
  'palliative-care-team',
  'own-gp',
  'mental-health-team',
  'social-care',
  'another-virtual-ward',
  'stay-where-they-are',
] as const;
export const Alternative = z.enum(ALTERNATIVES);
