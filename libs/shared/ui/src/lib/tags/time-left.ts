import { type Instant, MINUTE, minutesBetween } from '@ward/kernel';
import { sayMinutes } from '../format/say';
import type { Tone } from './tag';

export interface TimeLeft {
  readonly words: string;
  readonly tone: Tone;
  readonly isOverdue: boolean;
  /** Changes only when a threshold is crossed: what a screen reader is told. */
  readonly step: 'ample' | 'soon' | 'close' | 'overdue';
}

/** A quarter of an hour before the end it is close; an hour before, it is soon. */
const CLOSE = 15;
const SOON = 60;

/** How long until `until`, in words that need no arithmetic: `1 h 20 min left`, `overdue by 12 min`. */
export function timeLeft(until: Instant, now: Instant): TimeLeft {
  const minutes = minutesBetween(now, until);
  if (minutes <= 0) {
    return { words: `overdue by ${sayMinutes(minutes)}`, tone: 'alarm', isOverdue: true, step: 'overdue' };
  }
  const words = minutes < 1 ? `${Math.ceil((minutes * MINUTE) / 1000)} s left` : `${sayMinutes(minutes)} left`;
  if (minutes <= CLOSE) return { words, tone: 'warn', isOverdue: false, step: 'close' };
  if (minutes <= SOON) return { words, tone: 'heed', isOverdue: false, step: 'soon' };
  return { words, tone: 'plain', isOverdue: false, step: 'ample' };
}
