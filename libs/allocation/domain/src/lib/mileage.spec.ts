import { instant, plusMinutes } from '@ward/kernel';
import fc from 'fast-check';
import { BASE, type Call, daysOfTravel, sumMiles } from './mileage';
import { roadKm } from './travel';

const base = { lat: 51.47, lon: -0.1 };
const call = (time: string, given: Partial<Call> = {}): Call => ({
  visitId: time,
  at: instant(`2026-03-10T${time}:00.000Z`),
  isRecorded: true,
  place: { lat: 51.48, lon: -0.09 },
  district: 'SE5',
  ...given,
});
const car = { mode: 'car', base } as const;

describe('a day of travel', () => {
  it('goes from base through the visits in the order of check-in and back', () => {
    const north = call('14:00', { district: 'SE1', place: { lat: 51.5, lon: -0.1 } });
    const [day] = daysOfTravel([north, call('09:00')], car);
    expect(day).toMatchObject({ day: '2026-03-10', visits: 2 });
    expect(day?.legs.map(({ from, to, at }) => [from, to, at?.slice(11, 16) ?? null])).toEqual([
      [BASE, 'SE5', '09:00'],
      ['SE5', 'SE1', '14:00'],
      ['SE1', BASE, null],
    ]);
  });

  it('says which legs are only planned, and the way back is when any is', () => {
    const [day] = daysOfTravel([call('09:00'), call('10:00', { isRecorded: false })], car);
    expect(day?.legs.map(({ isRecorded }) => isRecorded)).toEqual([true, false, false]);
  });

  it('is a London day: half past eleven in the evening of a summer’s UTC day is tomorrow', () => {
    const late = call('00:00', { at: instant('2026-07-01T23:30:00.000Z') });
    expect(daysOfTravel([late], car).map(({ day }) => day)).toEqual(['2026-07-02']);
  });

  it('is known from St Thomas’ to King’s: 3.8 km in a line, 3.2 miles by road', () => {
    const [day] = daysOfTravel([call('09:00', { place: { lat: 51.4683, lon: -0.0937 } })], {
      mode: 'car',
      base: { lat: 51.4989, lon: -0.1188 },
    });
    expect(day?.miles).toBe(6.4);
  });

  it('adds up: legs to days, days to a period, and never under the straight line', () => {
    const place = fc.record({
      lat: fc.double({ min: 51.4, max: 51.55, noNaN: true }),
      lon: fc.double({ min: -0.2, max: 0.05, noNaN: true }),
    });
    const calls = fc.array(
      fc
        .record({ place, minute: fc.integer({ min: 0, max: 3 * 24 * 60 }) })
        .map(({ place, minute }) =>
          call('00:00', { visitId: `${minute}`, place, at: plusMinutes(instant('2026-03-09T00:00:00.000Z'), minute) }),
        ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(calls, (made) => {
        const days = daysOfTravel(made, car);
        expect(days.reduce((count, { visits }) => count + visits, 0)).toBe(made.length);
        for (const { legs, visits, miles } of days) {
          expect(legs).toHaveLength(visits + 1);
          expect(miles).toBe(Math.round(legs.reduce((total, leg) => total + leg.miles, 0) * 10) / 10);
        }
        expect(sumMiles(days)).toBe(sumMiles(days.flatMap(({ legs }) => legs)));
        for (const { place: there } of made) expect(roadKm(base, there, 'foot')).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
