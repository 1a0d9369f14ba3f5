import { judgeCriterion } from './judge-criteria';
import { type Criterion } from './pathway';

const calm: Criterion = {
  id: 'calm',
  text: 'NEWS2 below 3',
  kind: 'guide',
  check: { parameter: 'news2', max: 2 },
};
const oxygen: Criterion = { ...calm, id: 'oxygen', check: { parameter: 'spo2', min: 95, max: 100 } };

describe('A criterion that has a limit', () => {
  it.each([
    [calm, { news2: 2 }, 'met'],
    [calm, { news2: 3 }, 'not-met'],
    [calm, { news2: 0 }, 'met'],
    [oxygen, { spo2: 95 }, 'met'],
    [oxygen, { spo2: 94 }, 'not-met'],
    [oxygen, { spo2: 100 }, 'met'],
  ] as const)('includes its limits: $id', (criterion, known, judgement) => {
    expect(judgeCriterion(criterion, known)).toBe(judgement);
  });

  it('is unknown while its value is missing, never met', () => {
    expect(judgeCriterion(calm, {})).toBe('unknown');
    expect(judgeCriterion(calm, { news2: null })).toBe('unknown');
    expect(judgeCriterion({ ...calm, check: undefined }, { news2: 1 })).toBe('unknown');
  });
});
