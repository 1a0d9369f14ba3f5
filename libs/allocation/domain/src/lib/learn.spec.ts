import fc from 'fast-check';
import { ENOUGH_VISITS, learnedGroups, learnedMinutes, learnedShare, type LivedVisit, spreadOf } from './learn';

const times = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const lived = (over: Partial<LivedVisit> = {}): LivedVisit => ({
  type: 'nursing',
  area: 'SE5',
  hour: 9,
  planned: 30,
  actual: 36,
  late: 4,
  travelPlanned: 10,
  travelActual: 15,
  ...over,
});

describe('what visits teach', () => {
  it('gives median and quartiles, and nothing while there are too few', () => {
    expect(spreadOf(times(21, (i) => i))).toEqual({ count: 21, median: 10, lowerQuartile: 5, upperQuartile: 15 });
    expect(spreadOf(times(ENOUGH_VISITS - 1, () => 5))).toEqual({
      count: 19,
      median: null,
      lowerQuartile: null,
      upperQuartile: null,
    });
  });

  it('keeps the quartiles in order, inside what was measured', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 300 }), { minLength: ENOUGH_VISITS }), (minutes) => {
        const { lowerQuartile, median, upperQuartile } = spreadOf(minutes);
        const inOrder = [Math.min(...minutes), lowerQuartile, median, upperQuartile, Math.max(...minutes)];
        expect(inOrder).toEqual(inOrder.toSorted((one, other) => Number(one) - Number(other)));
      }),
    );
  });

  it.each([
    [36, 1.2],
    [90, 2],
    [3, 0.5],
  ])('learns how much longer visits take, within bounds: %d of 30 minutes', (actual, share) =>
    expect(learnedShare(times(ENOUGH_VISITS, () => ({ planned: 30, actual })))).toBe(share),
  );

  it('learns nothing from too few', () =>
    expect(learnedShare(times(19, () => ({ planned: 30, actual: 60 })))).toBeNull());

  it('plans whole minutes, never fewer than planned, and as before where nothing was learned', () => {
    expect([
      learnedMinutes(30, 1.2),
      learnedMinutes(30, undefined),
      learnedMinutes(30, 0.5),
      learnedMinutes(25, 1.33),
    ]).toEqual([36, 30, 30, 33]);
  });

  it('lays planned beside actual by type, area and hour', () => {
    const visits = [...times(20, () => lived()), lived({ type: 'review', area: 'SW9', hour: 8, travelActual: null })];
    const [nursing, review] = learnedGroups(visits, 'type');
    expect(nursing).toMatchObject({
      name: 'nursing',
      duration: { count: 20, median: 36 },
      overrun: { median: 6 },
      late: { median: 4 },
      travelOverrun: { median: 5 },
    });
    expect(review).toMatchObject({ name: 'review', duration: { count: 1, median: null }, travel: { count: 0 } });
    expect(learnedGroups(visits, 'area').map(({ name }) => name)).toEqual(['SE5', 'SW9']);
    expect(learnedGroups(visits, 'hour').map(({ name }) => name)).toEqual(['8', '9']);
  });
});
