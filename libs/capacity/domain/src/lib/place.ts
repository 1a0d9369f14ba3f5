import { type Instant, plusMinutes } from '@ward/kernel';

/** Minutes that a bed is held for a referral while it is being decided, unless the service sets another time. */
export const HOLD_MINUTES = 30;

/** A hold lapses at this moment: from then on the bed is free for others. */
export function heldUntil(at: Instant, minutes: number): Instant {
  return plusMinutes(at, minutes);
}
