import fc from 'fast-check';
import { crowFlyKm, TRAVEL_MODES, travelMinutes } from './travel';

const place = fc.record({
  lat: fc.double({ min: 51.4, max: 51.55, noNaN: true }),
  lon: fc.double({ min: -0.2, max: 0.05, noNaN: true }),
});

describe('travel estimate', () => {
  it('knows the line from St Thomas’ to King’s', () => {
    expect(crowFlyKm({ lat: 51.4989, lon: -0.1188 }, { lat: 51.4683, lon: -0.0937 })).toBeCloseTo(3.82, 1);
  });
  it('is the same both ways, whole, and nothing for the same door', () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom(...TRAVEL_MODES), (from, to, mode) => {
        expect(travelMinutes(from, to, mode)).toBe(travelMinutes(to, from, mode));
        expect(Number.isInteger(travelMinutes(from, to, mode))).toBe(true);
        expect(travelMinutes(from, from, mode)).toBe(0);
      }),
    );
  });
});
