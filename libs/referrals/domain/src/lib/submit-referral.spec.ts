import { plusMinutes, refuse } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { submitReferral, type SubmitReferral } from './submit-referral';
import { isWardMatter, OTHERWISE } from './ward-matter';

const asked = (changed: Partial<SubmitReferral> = {}): SubmitReferral => ({
  id: 'r1',
  urgency: 'two-hour',
  isSafeToWait: true,
  otherwise: 'hospital-stay',
  otherwiseReason: null,
  pathway: {
    isActive: true,
    criteria: [{ id: 'adult', text: 'Adult', kind: 'must', check: { parameter: 'age', min: 18 } }],
  },
  answers: [],
  known: { age: 80 },
  at: NOON,
  ...changed,
});

describe('submitting a referral', () => {
  it('starts the clock', () =>
    expect(submitReferral(asked())).toMatchObject({
      ok: true,
      value: { status: 'received', receivedAt: NOON, clockEndsAt: plusMinutes(NOON, 120), claim: null },
    }));

  it('is refused when the patient cannot wait', () =>
    expect(submitReferral(asked({ isSafeToWait: false }))).toEqual(refuse({ code: 'referrals/not-safe-to-wait' })));

  it('is refused on a pathway that takes nobody', () =>
    expect(submitReferral(asked({ pathway: { isActive: false, criteria: [] } }))).toEqual(
      refuse({ code: 'referrals/pathway-closed' }),
    ));

  it('is refused while a criterion stands in the way', () =>
    expect(submitReferral(asked({ known: { age: 17 } }))).toMatchObject({
      error: { code: 'referrals/criteria-unmet', unmet: [{ criterionId: 'adult' }] },
    }));

  it.each(OTHERWISE)('asks why when the patient would otherwise need: %s', (otherwise) => {
    const answer = submitReferral(asked({ otherwise }));
    if (isWardMatter(otherwise)) expect(answer.ok).toBe(true);
    else expect(answer).toEqual(refuse({ code: 'referrals/not-a-ward-matter', otherwise }));
    expect(submitReferral(asked({ otherwise, otherwiseReason: 'acutely worse since yesterday' })).ok).toBe(true);
  });

  it('counts only a hospital stay as a ward matter', () =>
    expect(OTHERWISE.filter(isWardMatter)).toEqual(['hospital-stay', 'longer-hospital-stay']));
});
