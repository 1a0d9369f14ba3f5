import { minutesBetween, plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import fc from 'fast-check';
import { aDecidedReferral, aReceivedReferral } from '../testing';
import type { Referral } from './referral';
import * as triage from './triage';

const LATER = plusMinutes(NOON, 30);
const accepting = (changed: Partial<triage.AcceptReferral> = {}): triage.AcceptReferral => ({
  criteria: [],
  answers: [],
  known: {},
  firstVisit: { from: plusMinutes(NOON, 60), to: plusMinutes(NOON, 120) },
  lateReason: null,
  by: 'dr-osei',
  at: LATER,
  ...changed,
});

describe('claiming', () => {
  it('holds for a quarter of an hour and can be prolonged by its owner', () => {
    const claimed = triage.claimReferral(aReceivedReferral(), 'dr-osei', NOON);
    expect(claimed).toMatchObject({ value: { claim: { by: 'dr-osei', until: plusMinutes(NOON, 15) } } });
    const again = claimed.ok && triage.claimReferral(claimed.value, 'dr-osei', plusMinutes(NOON, 10));
    expect(again).toMatchObject({ value: { claim: { until: plusMinutes(NOON, 25) } } });
  });

  it('tells a second clinician who has it, until the claim lapses', () => {
    const held = aReceivedReferral({ claim: { by: 'dr-osei', until: LATER } });
    const before = triage.claimReferral(held, 'dr-akande', plusMinutes(LATER, -1));
    expect(before).toMatchObject({
      error: { code: 'referrals/claimed-by-another', claimedBy: 'dr-osei', until: LATER },
    });
    expect(triage.claimReferral(held, 'dr-akande', LATER).ok).toBe(true);
  });

  it('is given back by its owner, not by somebody else', () => {
    const held = aReceivedReferral({ claim: { by: 'dr-osei', until: LATER } });
    expect(triage.releaseReferral(held, 'dr-osei', NOON)).toMatchObject({ value: { claim: null } });
    expect(triage.releaseReferral(held, 'dr-akande', NOON).ok).toBe(false);
  });
});

describe('accepting', () => {
  it('decides, and lets go of claim and question', () => {
    const referral = aReceivedReferral({ claim: { by: 'dr-osei', until: LATER }, askedAt: NOON });
    const accepted = triage.acceptReferral(referral, accepting());
    expect(accepted).toMatchObject({
      value: { status: 'accepted', decision: { by: 'dr-osei', at: LATER }, askedAt: null },
    });
    expect(accepted.ok && 'claim' in accepted.value).toBe(false);
  });

  it('asks the criteria again', () =>
    expect(
      triage.acceptReferral(
        aReceivedReferral(),
        accepting({ criteria: [{ id: 'c', text: 'Consents', kind: 'must' }] }),
      ),
    ).toMatchObject({ error: { code: 'referrals/criteria-unmet' } }));

  it.each([
    ['ends before it begins', 60, 60],
    ['is over already', 0, 30],
  ])('refuses a first visit that %s', (_, from, to) =>
    expect(
      triage.acceptReferral(
        aReceivedReferral(),
        accepting({ firstVisit: { from: plusMinutes(NOON, from), to: plusMinutes(NOON, to) } }),
      ),
    ).toMatchObject({ error: { code: 'referrals/visit-window-wrong' } }),
  );

  it('wants a reason for a first visit that begins after the clock', () => {
    const late = { from: plusMinutes(NOON, 121), to: plusMinutes(NOON, 240) };
    const { clockEndsAt } = aReceivedReferral();
    expect(triage.acceptReferral(aReceivedReferral(), accepting({ firstVisit: late }))).toMatchObject({
      error: { code: 'referrals/first-visit-late', clockEndsAt },
    });
    const reasoned = accepting({ firstVisit: late, lateReason: 'Family asked for this afternoon' });
    expect(triage.acceptReferral(aReceivedReferral(), reasoned).ok).toBe(true);
  });
});

describe('a decision', () => {
  const decisions: Record<string, (referral: Referral) => { ok: boolean; error?: unknown }> = {
    claim: (referral) => triage.claimReferral(referral, 'dr-b', LATER),
    release: (referral) => triage.releaseReferral(referral, 'dr-b', LATER),
    accept: (referral) => triage.acceptReferral(referral, accepting({ by: 'dr-b' })),
    decline: (referral) => triage.declineReferral(referral, 'dr-b', LATER),
    redirect: (referral) => triage.redirectReferral(referral, 'dr-b', LATER),
    withdraw: (referral) => triage.withdrawReferral(referral, 'dr-b', LATER),
    ask: (referral) => triage.askReferrer(referral, LATER),
  };

  it('is final: whoever comes second is told who decided what and when', () => {
    const statuses = ['accepted', 'declined', 'redirected', 'withdrawn'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.constantFrom(...Object.keys(decisions)), (status, name) => {
        const decided = aDecidedReferral(status);
        expect(decisions[name]?.(decided)).toEqual({
          ok: false,
          error: {
            code: 'referrals/already-decided',
            decidedAs: status,
            decidedBy: decided.decision.by,
            decidedAt: decided.decision.at,
          },
        });
      }),
    );
  });

  it('never moves the clock, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(decisions))), (names) => {
        let referral: Referral = aReceivedReferral();
        for (const name of names) {
          const answer = decisions[name]?.(referral) as { ok: boolean; value?: Referral };
          if (answer.ok && answer.value) referral = answer.value;
        }
        expect(minutesBetween(referral.receivedAt, referral.clockEndsAt)).toBe(120);
      }),
    );
  });
});

describe('asking and answering', () => {
  it('keeps the moment of the first open question until the referrer answers', () => {
    const asked = triage.askReferrer(aReceivedReferral(), NOON);
    const twice = asked.ok ? triage.askReferrer(asked.value, LATER) : asked;
    expect(twice).toMatchObject({ value: { askedAt: NOON, changedAt: LATER } });
    expect(twice.ok && triage.exchangeMessage(twice.value, 'referrer', LATER).askedAt).toBeNull();
    expect(twice.ok && triage.exchangeMessage(twice.value, 'provider', LATER).askedAt).toBe(NOON);
  });
});

describe('the first contact', () => {
  it('stops the clock of an accepted referral once', () => {
    const stopped = triage.stopClock(aDecidedReferral('accepted'), LATER);
    expect(stopped.firstContactAt).toBe(LATER);
    expect(triage.stopClock(stopped, plusMinutes(LATER, 60))).toBe(stopped);
  });

  it('means nothing to a referral that was not accepted', () => {
    const declined = aDecidedReferral('declined');
    expect(triage.stopClock(declined, LATER)).toBe(declined);
  });
});
