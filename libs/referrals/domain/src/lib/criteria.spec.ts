import fc from 'fast-check';
import { findingOf, unmetCriteria, type Criterion } from './criteria';

const consents: Criterion = { id: 'consents', text: 'Agrees to care at home', kind: 'must' };
const spo2: Criterion = {
  id: 'spo2',
  text: 'SpO2 95–100 %',
  kind: 'guide',
  check: { parameter: 'spo2', min: 95, max: 100 },
};
const ticked = (criterionId: string, isMet: boolean, override: string | null = null) => ({
  criterionId,
  isMet,
  override,
});

describe('what known values say of a criterion', () => {
  it.each([
    [94, 'unmet'],
    [95, 'met'],
    [100, 'met'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('SpO2 of %s against 95–100: %s', (value, finding) => expect(findingOf(spo2, { spo2: value })).toBe(finding));

  it('leaves a criterion without a measure to the person', () =>
    expect(findingOf(consents, { spo2: 97 })).toBe('unknown'));

  it('reads a missing end as open', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (value, end) => {
        const check = { parameter: 'x', max: end };
        expect(findingOf({ ...spo2, check }, { x: value })).toBe(value <= end ? 'met' : 'unmet');
      }),
    );
  });
});

describe('what stands in the way of a referral', () => {
  it('is nothing when everything is met', () =>
    expect(unmetCriteria([consents, spo2], [ticked('consents', true)], { spo2: 96 })).toEqual([]));

  it('is a must that nobody ticked, whatever the reason', () => {
    expect(unmetCriteria([consents], [], {})).toMatchObject([{ criterionId: 'consents', needs: 'must-be-met' }]);
    expect(unmetCriteria([consents], [ticked('consents', false, 'daughter agrees')], {})).toHaveLength(1);
  });

  it('is an unmet guide until there is a reason', () => {
    expect(unmetCriteria([spo2], [ticked('spo2', false)], { spo2: 93 })).toMatchObject([{ needs: 'reason' }]);
    expect(unmetCriteria([spo2], [ticked('spo2', false, '   ')], { spo2: 93 })).toHaveLength(1);
    expect(unmetCriteria([spo2], [ticked('spo2', false, 'usual for her')], { spo2: 93 })).toEqual([]);
  });

  it('believes the measured value against a tick', () =>
    expect(unmetCriteria([spo2], [ticked('spo2', true)], { spo2: 90 })).toMatchObject([{ criterionId: 'spo2' }]));

  it('believes the tick where nothing was measured', () =>
    expect(unmetCriteria([spo2], [ticked('spo2', true)], {})).toEqual([]));
});
