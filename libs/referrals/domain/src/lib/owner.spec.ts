import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import fc from 'fast-check';
import { aDecidedReferral, aReceivedReferral } from '../testing';
import { isOverdue, ownershipOf, STATE_LIMITS } from './owner';
import type { Referral } from './referral';

const at = plusMinutes(NOON, 5);
const of = (referral: Referral, isDecisionRead = false, when = at) =>
  ownershipOf(referral, { at: when, isDecisionRead });

describe('who has to act next', () => {
  it('is triage while nobody has it in hand', () =>
    expect(of(aReceivedReferral())).toEqual({
      stage: 'waiting',
      owner: 'triage',
      until: plusMinutes(NOON, STATE_LIMITS.unclaimed['two-hour']),
    }));

  it('is the claimant until the claim lapses, then triage again', () => {
    const claimed = aReceivedReferral({ claim: { by: 'dr-osei', until: plusMinutes(NOON, 15) } });
    expect(of(claimed)).toMatchObject({ owner: 'claimant', until: plusMinutes(NOON, 15) });
    expect(of(claimed, false, plusMinutes(NOON, 15))).toMatchObject({ owner: 'triage' });
  });

  it('is the referrer while a question is open, never past the clock', () => {
    expect(of(aReceivedReferral({ askedAt: NOON }))).toMatchObject({ owner: 'referrer', until: plusMinutes(NOON, 60) });
    const askedLate = aReceivedReferral({ askedAt: plusMinutes(NOON, 100) });
    expect(of(askedLate)).toMatchObject({ until: askedLate.clockEndsAt });
  });

  it('is the ward from acceptance to the first contact', () => {
    const accepted = aDecidedReferral('accepted');
    expect(of(accepted)).toMatchObject({ owner: 'ward', until: accepted.clockEndsAt });
    expect(of({ ...accepted, firstContactAt: at })).toMatchObject({ stage: 'closed', until: null });
  });

  it.each(['declined', 'redirected'] as const)('is the referrer until a %s referral was read', (status) => {
    const refused = aDecidedReferral(status);
    expect(of(refused)).toMatchObject({ owner: 'referrer', stage: 'awaiting-reader' });
    expect(of(refused, true)).toMatchObject({ owner: 'nobody', until: null });
  });

  it('is nobody once it was withdrawn', () =>
    expect(of(aDecidedReferral('withdrawn'))).toMatchObject({ owner: 'nobody' }));

  it('leaves no state in limbo: either an owner with a time, or closed', () => {
    const anyReferral = fc.oneof(
      fc
        .record({ askedAt: fc.constantFrom(null, NOON), urgency: fc.constantFrom('two-hour', 'same-day', 'next-day') })
        .map((changed) => aReceivedReferral(changed)),
      fc.constantFrom('accepted', 'declined', 'redirected', 'withdrawn').map((status) => aDecidedReferral(status)),
    );
    fc.assert(
      fc.property(anyReferral, fc.boolean(), fc.nat(10_000), (referral, isRead, minutes) => {
        const { owner, until, stage } = of(referral, isRead, plusMinutes(NOON, minutes));
        expect((owner === 'nobody') === (until === null)).toBe(true);
        expect((stage === 'closed') === (until === null)).toBe(true);
      }),
    );
  });
});

describe('overdue', () => {
  it('begins after the limit, not at it', () => {
    const ownership = of(aReceivedReferral());
    const limit = plusMinutes(NOON, STATE_LIMITS.unclaimed['two-hour']);
    expect(isOverdue(ownership, limit)).toBe(false);
    expect(isOverdue(ownership, plusMinutes(limit, 1))).toBe(true);
  });

  it('never holds for what is closed', () =>
    expect(isOverdue(of(aDecidedReferral('withdrawn')), plusMinutes(NOON, 1e6))).toBe(false));
});
