import { breakOf, legsOf } from './day-legs';
import { stopsOf } from './board-facts';
import { aBoardVisit, aPerson, assigned, at } from './testing';

const near = { lat: 51.47, lon: -0.1 };
const far = { lat: 51.52, lon: -0.1 };
const visitAt = (visitId: string, from: string, to: string, given = {}) =>
  aBoardVisit({ visitId, ...far, assigned: assigned('amal', from, to), ...given });
const day = (...visits: ReturnType<typeof visitAt>[]) => stopsOf('amal', visits);

describe('the ways of a day', () => {
  const amal = aPerson({ baseLat: near.lat, baseLon: near.lon });

  it('lead from the base to the first home and arrive as the visit begins', () => {
    const [leg] = legsOf(amal, day(visitAt('v1', '10:00', '10:45')));
    expect(leg?.minutes).toBeGreaterThan(10);
    expect(leg).toMatchObject({ to: at('10:00'), shortBy: 0 });
  });

  it('say how much time is missing between two homes', () => {
    const stops = day(visitAt('v1', '10:00', '10:45'), visitAt('v2', '10:50', '11:30', near));
    const [, leg] = legsOf(amal, stops);
    expect(leg).toMatchObject({ from: at('10:45'), to: at('10:50'), shortBy: (leg?.minutes ?? 0) - 5 });
  });

  it('do not begin again at a call: it is made from wherever one is', () => {
    const call = visitAt('v2', '11:00', '11:15', { contact: 'phone', ...near });
    const legs = legsOf(amal, day(visitAt('v1', '10:00', '10:45'), call, visitAt('v3', '11:20', '12:00')));
    expect(legs.map(({ minutes, shortBy }) => [minutes > 0, shortBy])).toEqual([
      [true, 0],
      [false, 0],
      [false, 0],
    ]);
  });
});

describe('the break of a day', () => {
  const amal = aPerson({ breakMinutes: 30 });
  const fits = (...visits: ReturnType<typeof visitAt>[]) => {
    const stops = day(...visits);
    return breakOf(amal, stops, legsOf(amal, stops));
  };

  it('lies in the middle of an empty shift', () => {
    expect(fits()).toEqual({ from: at('11:45'), to: at('12:15') });
  });

  it('goes beside what is there, with the way kept free', () => {
    const found = fits(visitAt('v1', '11:30', '12:30'));
    expect(found && (found.to <= at('11:30') || found.from >= at('12:30'))).toBe(true);
  });

  it('is missing when the day leaves no room, and is nobody’s on a short shift', () => {
    expect(fits(visitAt('v1', '10:00', '12:10'), visitAt('v2', '12:20', '14:00'))).toBeNull();
    expect(breakOf(aPerson({ breakMinutes: 0 }), [], [])).toBeUndefined();
    const short = aPerson({ breakMinutes: 30, shifts: [{ from: at('08:00'), to: at('12:00') }] });
    expect(breakOf(short, [], [])).toBeUndefined();
  });
});
