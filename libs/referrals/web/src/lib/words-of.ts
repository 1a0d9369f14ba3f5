import type { ALTERNATIVES, DECLINE_REASONS, URGENT_NEEDS } from '@ward/referrals/contract';
import type { Otherwise } from '@ward/referrals/domain';

export type UrgentNeed = (typeof URGENT_NEEDS)[number];
export type DeclineReason = (typeof DECLINE_REASONS)[number];
export type Alternative = (typeof ALTERNATIVES)[number];
export type { Otherwise };
