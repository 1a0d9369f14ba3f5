import fc from 'fast-check';
import { plusDays, type LondonDate } from '@ward/kernel';
import { demandOf, forecastErrors, type ForecastFacts, forecastWeek } from './forecast';

/** A Tuesday. */
const TUESDAY: LondonDate = '2026-03-10';
const day = (ahead: number) => plusDays(TUESDAY, ahead);
const facts = (given: Partial<ForecastFacts> = {}): ForecastFacts => ({
  madeOn: TUESDAY,
  supply: [],
  planned: [],
  admissions: [],
  perAdmission: [],
  staffedBeds: 20,
  occupied: 10,
  discharges: [],
  ...given,
});
const ivOn = (given: Partial<ForecastFacts>, ahead: number) =>
  forecastWeek(facts(given)).skills.find((row) => row.skill === 'iv' && row.day === day(ahead));

describe('the week ahead', () => {
  it('sets minutes on shift against planned minutes, less those after an expected discharge', () => {
    const supply = [{ day: day(1), skill: 'iv', minutes: 900 }];
    const planned = [{ day: day(1), skill: 'iv', minutes: 500, leaving: 120 }];
    const found = ivOn({ supply, planned }, 1);
    expect(found).toMatchObject({ supply: 900, planned: 500, leaving: 120, fresh: 0 });
    expect(found && demandOf(found)).toBe(380);
  });

  it('expects new patients by their weekday, each with the minutes of the day of their stay', () => {
    const admissions = [
      { weekday: 2, pathwayId: 'p', mean: 2 },
      { weekday: 3, pathwayId: 'p', mean: 0.5 },
    ];
    const perAdmission = [
      { pathwayId: 'p', stayDay: 0, skill: 'iv', minutes: 60 },
      { pathwayId: 'p', stayDay: 1, skill: 'iv', minutes: 30 },
      { pathwayId: 'other', stayDay: 0, skill: 'iv', minutes: 999 },
    ];
    expect(ivOn({ admissions, perAdmission }, 0)?.fresh).toBe(120);
    expect(ivOn({ admissions, perAdmission }, 1)?.fresh).toBe(0.5 * 60 + 2 * 30);
    expect(ivOn({ admissions, perAdmission }, 2)?.fresh).toBe(15);
    // Those of yesterday are on the ward already: their visits are planned.
    expect(ivOn({ admissions: [{ weekday: 1, pathwayId: 'p', mean: 9 }], perAdmission }, 0)?.fresh).toBe(0);
  });

  it('counts beds day by day, never below none', () => {
    const { beds } = forecastWeek(
      facts({
        occupied: 3,
        admissions: [{ weekday: 2, pathwayId: 'p', mean: 1.25 }],
        discharges: [{ day: day(1), count: 9 }],
      }),
    );
    expect(beds.slice(0, 3)).toEqual([
      { day: day(0), admissions: 1.3, discharges: 0, occupied: 4.3 },
      { day: day(1), admissions: 0, discharges: 9, occupied: 0 },
      { day: day(2), admissions: 0, discharges: 0, occupied: 0 },
    ]);
    expect(beds).toHaveLength(7);
  });
});

describe('the error of past forecasts', () => {
  it('is the mean distance, its share, and the leaning, by days ahead', () => {
    const outcomes = [
      { ahead: 1, forecast: 120, actual: 100 },
      { ahead: 1, forecast: 90, actual: 100 },
      { ahead: 0, forecast: 0, actual: 0 },
    ];
    expect(forecastErrors(outcomes)).toEqual([
      { ahead: 0, days: 1, meanAbsolute: 0, percent: null, bias: 0 },
      { ahead: 1, days: 2, meanAbsolute: 15, percent: 15, bias: 5 },
    ]);
  });

  it('is never smaller than the leaning', () => {
    const minutes = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ ahead: fc.integer({ min: 0, max: 6 }), forecast: minutes, actual: minutes })),
        (all) => {
          for (const { meanAbsolute, bias } of forecastErrors(all))
            expect(meanAbsolute + 1).toBeGreaterThanOrEqual(Math.abs(bias));
        },
      ),
    );
  });
});
