import { seededRandom } from '@ward/kernel';
import { scoreNews2 } from '@ward/monitoring/contract';
import { PATHWAYS } from '../pathways';
import { CONDITIONS } from './conditions';
import { COURSES, unwellOn, vitalSigns } from './vital-signs';

it('every pathway has patients of its own', () => {
  expect(Object.keys(CONDITIONS).sort()).toEqual(PATHWAYS.map(({ slug }) => slug).sort());
});

describe.each([false, true])('observations, carbon dioxide kept: %s', (keeps) => {
  const totals = ([0, 1, 2, 3, 4] as const).map((unwell) =>
    Array.from({ length: 200 }, (_, seed) => {
      const score = scoreNews2(vitalSigns(unwell, keeps, seededRandom(seed)), keeps ? 2 : 1);
      return score.total ?? -1;
    }),
  );
  it('score higher for somebody more unwell', () => {
    for (const [index, higher] of totals.entries())
      if (index > 0) expect(Math.min(...higher)).toBeGreaterThan(Math.max(...(totals[index - 1] ?? [])));
  });
  it('reach from low to high', () => {
    expect(Math.max(...(totals[0] ?? []))).toBeLessThanOrEqual(1);
    expect(Math.min(...(totals[3] ?? []))).toBeGreaterThanOrEqual(5);
    expect(Math.max(...(totals[3] ?? []))).toBeLessThanOrEqual(6);
    expect(Math.min(...(totals[4] ?? []))).toBeGreaterThanOrEqual(7);
  });
});

it('only one course gets worse', () => {
  const worse = COURSES.filter((course) => unwellOn(course, 6) > unwellOn(course, 0));
  expect(worse).toEqual(['deteriorating']);
});
