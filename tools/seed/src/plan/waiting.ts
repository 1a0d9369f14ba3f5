import type { Urgency } from '@ward/referrals/domain';
import type { Size } from '../sizes';

/** A referral that nobody has decided on yet, as it stands now. */
export interface Waiting {
  readonly minutesAgo: number;
  readonly urgency: Urgency;
  readonly state: 'untouched' | 'claimed' | 'asked' | 'answered';
  readonly isOverdue?: true;
  readonly of?: 'brixton-hill' | 'peckham-rye';
}

/** The first five are the small ward's: a clock nearly run out, an overdue one, an open question, a claimed one, a fresh one. */
const WAITING: readonly Waiting[] = [
  { minutesAgo: 100, urgency: 'two-hour', state: 'untouched', of: 'brixton-hill' },
  { minutesAgo: 140, urgency: 'two-hour', state: 'untouched', isOverdue: true },
  { minutesAgo: 55, urgency: 'two-hour', state: 'asked', of: 'brixton-hill' },
  { minutesAgo: 30, urgency: 'same-day', state: 'claimed', of: 'peckham-rye' },
  { minutesAgo: 6, urgency: 'two-hour', state: 'untouched' },
  { minutesAgo: 70, urgency: 'two-hour', state: 'answered' },
  { minutesAgo: 88, urgency: 'two-hour', state: 'claimed' },
  { minutesAgo: 41, urgency: 'two-hour', state: 'untouched' },
  { minutesAgo: 17, urgency: 'two-hour', state: 'untouched' },
  { minutesAgo: 150, urgency: 'same-day', state: 'untouched' },
  { minutesAgo: 120, urgency: 'same-day', state: 'asked' },
  { minutesAgo: 95, urgency: 'same-day', state: 'untouched' },
  { minutesAgo: 62, urgency: 'same-day', state: 'untouched' },
  { minutesAgo: 35, urgency: 'same-day', state: 'untouched' },
  { minutesAgo: 12, urgency: 'same-day', state: 'untouched', of: 'peckham-rye' },
  { minutesAgo: 260, urgency: 'next-day', state: 'untouched', isOverdue: true },
  { minutesAgo: 180, urgency: 'next-day', state: 'answered' },
  { minutesAgo: 110, urgency: 'next-day', state: 'untouched' },
  { minutesAgo: 75, urgency: 'next-day', state: 'claimed' },
  { minutesAgo: 20, urgency: 'next-day', state: 'untouched' },
];

export function waitingNow({ waiting }: Size): readonly Waiting[] {
  return WAITING.slice(0, waiting);
}
