import type { URGENT_NEEDS } from '@ward/referrals/contract';

export type UrgentNeed = (typeof URGENT_NEEDS)[number];
