import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { decide, type Decided, type Received } from './lib/referral';

/** A two-hour referral received at noon that nobody looked at yet. */
export function aReceivedReferral(changed: Partial<Received> = {}): Received {
  return {
    id: '01990000-0000-7000-8000-000000000001',
    status: 'received',
    urgency: 'two-hour',
    receivedAt: NOON,
    clockEndsAt: plusMinutes(NOON, 120),
    firstContactAt: null,
    askedAt: null,
    changedAt: NOON,
    claim: null,
    ...changed,
  };
}

export function aDecidedReferral(status: Decided['status'], changed: Partial<Decided> = {}): Decided {
  return {
    ...decide(aReceivedReferral(), status, { by: 'dr-akande', at: plusMinutes(NOON, 10) }),
    ...changed,
  };
}
