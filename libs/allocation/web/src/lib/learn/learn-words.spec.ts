import { nameOf, sayShares, saySpread } from './learn-words';

const spread = (count: number, median: number | null, lowerQuartile = median, upperQuartile = median) => ({
  count,
  median,
  lowerQuartile,
  upperQuartile,
});

it('says the middle with its quartiles, and when there are too few to say', () => {
  expect(saySpread(spread(40, -2, -5, 3))).toBe('−2 (−5 to 3)');
  expect(saySpread(spread(7, null))).toBe('too few (7)');
  expect(saySpread(spread(0, null))).toBe('–');
});

it('names types, districts and hours', () => {
  const group = (name: string) => ({ name }) as Parameters<typeof nameOf>[0];
  expect(nameOf(group('iv-dose'), 'type')).toBe('IV dose');
  expect(nameOf(group('SE5'), 'area')).toBe('SE5');
  expect(nameOf(group('9'), 'hour')).toBe('09:00');
});

it('puts what is furthest from the plan first', () =>
  expect(sayShares({ review: 1.05, 'iv-dose': 0.7 })).toEqual([
    'IV dose: 0.7 times the planned minutes',
    'Review: 1.05 times the planned minutes',
  ]));
