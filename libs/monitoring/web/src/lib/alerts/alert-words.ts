import type { AlertView } from '@ward/monitoring/contract';
import type { Tone } from '@ward/ui';

export const LEVEL: Readonly<Record<AlertView['level'], { readonly words: string; readonly tone: Tone }>> = {
  review: { words: 'Review', tone: 'heed' },
  urgent: { words: 'Urgent', tone: 'warn' },
  emergency: { words: 'Emergency', tone: 'alarm' },
};

export const KIND: Readonly<Record<AlertView['kind'], string>> = {
  score: 'Early warning score',
  incomplete: 'Observations incomplete',
  stale: 'Observations overdue',
  concern: 'Concern',
};

/** What has been done so far, in a few words. */
export function sayState({ state, owner }: Pick<AlertView, 'state' | 'owner'>): string {
  if (state === 'resolved') return 'Resolved';
  if (!owner) return 'Nobody has it';
  return state === 'acted' ? `${owner.name} has acted` : `${owner.name} has it`;
}
