import fc from 'fast-check';
import { aSet } from '../testing';
import { bandOf, news2Bar, scoreNews2, severityOf } from './news2';
import { PARAMETERS, type Parameter, type VitalSigns } from './vital-signs';

const points = (parameter: Parameter, signs: Partial<VitalSigns>, scale: 1 | 2 = 1) =>
  scoreNews2(aSet(signs), scale).subScores[parameter];

const anySet = fc.record({
  respiration: fc.integer({ min: 1, max: 80 }),
  spo2: fc.integer({ min: 30, max: 100 }),
  oxygen: fc.boolean(),
  systolic: fc.integer({ min: 30, max: 300 }),
  pulse: fc.integer({ min: 10, max: 300 }),
  consciousness: fc.constantFrom('alert', 'confusion', 'voice', 'pain', 'unresponsive'),
  temperature: fc.integer({ min: 250, max: 450 }).map((tenths) => tenths / 10),
});
const anyScale = fc.constantFrom(1 as const, 2 as const);

describe('NEWS2 sub-scores at every boundary', () => {
  it.each([
    [8, 3],
    [9, 1],
    [11, 1],
    [12, 0],
    [20, 0],
    [21, 2],
    [24, 2],
    [25, 3],
  ])('respiration of %d a minute scores %d', (respiration, expected) =>
    expect(points('respiration', { respiration })).toBe(expected),
  );

  it.each([
    [91, 3],
    [92, 2],
    [93, 2],
    [94, 1],
    [95, 1],
    [96, 0],
    [100, 0],
  ])('SpO2 of %d %% scores %d on scale 1', (spo2, expected) => expect(points('spo2', { spo2 })).toBe(expected));

  it.each([
    [83, 3],
    [84, 2],
    [85, 2],
    [86, 1],
    [87, 1],
    [88, 0],
    [92, 0],
    [93, 0],
    [97, 0],
    [100, 0],
  ])('SpO2 of %d %% on air scores %d on scale 2', (spo2, expected) =>
    expect(points('spo2', { spo2, oxygen: false }, 2)).toBe(expected),
  );

  it.each([
    [83, 3],
    [84, 2],
    [85, 2],
    [86, 1],
    [87, 1],
    [88, 0],
    [92, 0],
    [93, 1],
    [94, 1],
    [95, 2],
    [96, 2],
    [97, 3],
  ])('SpO2 of %d %% on oxygen scores %d on scale 2', (spo2, expected) =>
    expect(points('spo2', { spo2, oxygen: true }, 2)).toBe(expected),
  );

  it.each([
    [true, 2],
    [false, 0],
  ])('supplemental oxygen: %s scores %d', (oxygen, expected) => expect(points('oxygen', { oxygen })).toBe(expected));

  it.each([
    [90, 3],
    [91, 2],
    [100, 2],
    [101, 1],
    [110, 1],
    [111, 0],
    [219, 0],
    [220, 3],
  ])('systolic pressure of %d mmHg scores %d', (systolic, expected) =>
    expect(points('systolic', { systolic })).toBe(expected),
  );

  it.each([
    [40, 3],
    [41, 1],
    [50, 1],
    [51, 0],
    [90, 0],
    [91, 1],
    [110, 1],
    [111, 2],
    [130, 2],
    [131, 3],
  ])('pulse of %d a minute scores %d', (pulse, expected) => expect(points('pulse', { pulse })).toBe(expected));

  it.each([
    ['alert', 0],
    ['confusion', 3],
    ['voice', 3],
    ['pain', 3],
    ['unresponsive', 3],
  ] as const)('consciousness "%s" scores %d', (consciousness, expected) =>
    expect(points('consciousness', { consciousness })).toBe(expected),
  );

  it.each([
    [35.0, 3],
    [35.1, 1],
    [36.0, 1],
    [36.1, 0],
    [38.0, 0],
    [38.1, 1],
    [39.0, 1],
    [39.1, 2],
  ])('temperature of %d °C scores %d', (temperature, expected) =>
    expect(points('temperature', { temperature })).toBe(expected),
  );
});

describe('NEWS2 total and band', () => {
  it('reaches 20 when everything is at its worst', () => {
    const worst: VitalSigns = {
      respiration: 25,
      spo2: 91,
      oxygen: true,
      systolic: 90,
      pulse: 131,
      consciousness: 'confusion',
      temperature: 35.0,
    };
    expect(scoreNews2(worst, 1)).toMatchObject({ total: 20, band: 'high', missing: [] });
  });

  it('is 0 and low for a healthy set', () => expect(scoreNews2(aSet(), 1)).toMatchObject({ total: 0, band: 'low' }));

  it.each([
    [0, false, 'low'],
    [4, false, 'low'],
    [3, true, 'low-medium'],
    [4, true, 'low-medium'],
    [5, false, 'medium'],
    [5, true, 'medium'],
    [6, false, 'medium'],
    [7, false, 'high'],
    [20, true, 'high'],
  ] as const)('total %d with a 3 in one parameter (%s) is %s', (total, three, band) =>
    expect(bandOf(total, three)).toBe(band),
  );

  it('calls for urgent review when one parameter alone scores 3', () =>
    expect(scoreNews2(aSet({ consciousness: 'confusion' }), 1)).toMatchObject({
      total: 3,
      band: 'low-medium',
    }));

  it('is the sum of its seven parts, from 0 to 20', () => {
    fc.assert(
      fc.property(anySet, anyScale, (signs, scale) => {
        const { subScores, total, band, atLeast } = scoreNews2(signs, scale);
        expect(Object.keys(subScores)).toHaveLength(7);
        expect(total).toBe(Object.values(subScores).reduce<number>((sum, part) => sum + part, 0));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(20);
        expect(band).toBe(atLeast);
      }),
    );
  });
});

describe('a set with something missing', () => {
  it('has no total and no band, and names what is missing', () => {
    fc.assert(
      fc.property(anySet, anyScale, fc.subarray([...PARAMETERS], { minLength: 1 }), (signs, scale, left) => {
        const partial = { ...signs, ...Object.fromEntries(left.map((parameter) => [parameter, null])) };
        const score = scoreNews2(partial, scale);
        expect(score.total).toBeNull();
        expect(score.band).toBeNull();
        expect(score.missing).toEqual(left);
      }),
    );
  });

  it('never claims a lower band than the full set turns out to have', () => {
    fc.assert(
      fc.property(
        anySet,
        anyScale,
        fc.subarray([...PARAMETERS], { minLength: 1, maxLength: 6 }),
        (signs, scale, left) => {
          const partial = { ...signs, ...Object.fromEntries(left.map((parameter) => [parameter, null])) };
          const reached = scoreNews2(partial, scale).atLeast;
          const { band } = scoreNews2(signs, scale);
          if (reached !== null && band !== null) expect(severityOf(reached)).toBeLessThanOrEqual(severityOf(band));
        },
      ),
    );
  });

  it('gives no SpO2 sub-score on scale 2 above 92 % while oxygen is unknown', () => {
    expect(points('spo2', { spo2: 95, oxygen: null }, 2)).toBeUndefined();
    expect(points('spo2', { spo2: 90, oxygen: null }, 2)).toBe(0);
  });

  it('knows nothing of an empty set', () => {
    const empty = Object.fromEntries(PARAMETERS.map((parameter) => [parameter, null])) as unknown as VitalSigns;
    expect(scoreNews2(empty, 1)).toMatchObject({ total: null, atLeast: null, missing: PARAMETERS });
  });
});

describe('whom NEWS2 is for', () => {
  it.each([
    [15, false, 'under-16'],
    [16, false, null],
    [90, false, null],
    [30, true, 'pregnant'],
    [15, true, 'under-16'],
  ] as const)('at %d years, pregnant: %s → %s', (ageYears, isPregnant, bar) =>
    expect(news2Bar({ ageYears, isPregnant })).toBe(bar),
  );
});
