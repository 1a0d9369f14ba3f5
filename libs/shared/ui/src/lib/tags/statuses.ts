import type { IconName } from '../icon/icons';
import type { Tone } from './tag';

export interface StatusLook {
  readonly words: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

/** Every state of the ward in words, tone and mark: one list, so that a state looks the same wherever it stands. */
export const STATUSES = {
  // what is typed and sent
  draft: { words: 'Draft', tone: 'plain', icon: 'edit' },
  'on-device': { words: 'Saved on this device', tone: 'heed', icon: 'saved' },
  sending: { words: 'Sending', tone: 'calm', icon: 'upload' },
  sent: { words: 'Sent', tone: 'good', icon: 'tick' },
  'needs-attention': { words: 'Needs attention', tone: 'alarm', icon: 'alarm' },
  // referral
  received: { words: 'Waiting for triage', tone: 'calm', icon: 'clock' },
  asked: { words: 'Question to answer', tone: 'warn', icon: 'question' },
  accepted: { words: 'Accepted', tone: 'good', icon: 'tick' },
  declined: { words: 'Declined', tone: 'plain', icon: 'close' },
  redirected: { words: 'Redirected', tone: 'plain', icon: 'swap' },
  withdrawn: { words: 'Withdrawn', tone: 'plain', icon: 'undo' },
  // stay
  active: { words: 'On the ward', tone: 'good', icon: 'home' },
  suspended: { words: 'In hospital', tone: 'warn', icon: 'bed' },
  discharged: { words: 'Discharged', tone: 'plain', icon: 'door' },
  // visit
  planned: { words: 'Planned', tone: 'plain', icon: 'calendar' },
  assigned: { words: 'Assigned', tone: 'calm', icon: 'person' },
  unassigned: { words: 'Nobody assigned', tone: 'warn', icon: 'warning' },
  'under-way': { words: 'Under way', tone: 'calm', icon: 'walk' },
  done: { words: 'Done', tone: 'good', icon: 'tick' },
  'no-access': { words: 'No access', tone: 'alarm', icon: 'door' },
  refused: { words: 'Refused', tone: 'warn', icon: 'close' },
  deferred: { words: 'Deferred', tone: 'heed', icon: 'calendar' },
  cancelled: { words: 'Cancelled', tone: 'plain', icon: 'close' },
  // bed, alert, task
  free: { words: 'Free', tone: 'good', icon: 'tick' },
  held: { words: 'Held', tone: 'heed', icon: 'lock' },
  occupied: { words: 'Occupied', tone: 'plain', icon: 'bed' },
  open: { words: 'Open', tone: 'calm', icon: 'clock' },
  overdue: { words: 'Overdue', tone: 'alarm', icon: 'alarm' },
  acknowledged: { words: 'Acknowledged', tone: 'heed', icon: 'eye' },
  resolved: { words: 'Resolved', tone: 'good', icon: 'tick' },
} as const satisfies Record<string, StatusLook>;

export type Status = keyof typeof STATUSES;

/** Unknown states (a newer server) are shown as they are named rather than hidden. */
export function lookOf(status: string): StatusLook {
  return isStatus(status) ? STATUSES[status] : { words: status.replaceAll('-', ' '), tone: 'plain', icon: 'info' };
}

function isStatus(status: string): status is Status {
  return Object.hasOwn(STATUSES, status);
}
