import fc from 'fast-check';
import { estimatedTable, measuredTable } from './travel-times';
import { travelMinutes } from './travel';

const KINGS = { lat: 51.4683, lon: -0.0937 };
const BRIXTON = { lat: 51.4613, lon: -0.1156 };
const GUYS = { lat: 51.5033, lon: -0.0867 };

describe('a table of journeys', () => {
  it('is square, in the order asked, and says that it is an estimate', () => {
    const { minutes, source } = estimatedTable([KINGS, BRIXTON, GUYS], 'bicycle');
    expect(minutes.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(minutes[1]?.[2]).toBe(travelMinutes(BRIXTON, GUYS, 'bicycle'));
    expect(source).toBe('estimated');
  });

  it('takes seconds on the road, adds the time to park, and says that it was measured', () => {
    const { minutes, source } = measuredTable([KINGS, BRIXTON], 'car', () => 600);
    expect(minutes).toEqual([
      [0, 14],
      [14, 0],
    ]);
    expect(source).toBe('measured');
  });

  it('estimates the journeys that nobody measured, and says so of the whole', () => {
    const { minutes, source } = measuredTable([KINGS, BRIXTON, GUYS], 'car', (from, to) =>
      from === 0 && to === 2 ? null : 600,
    );
    expect(minutes[0]).toEqual([0, 14, travelMinutes(KINGS, GUYS, 'car')]);
    expect(source).toBe('estimated');
  });

  it('needs no road between a door and itself', () => {
    expect(measuredTable([KINGS, KINGS], 'foot', () => null)).toEqual({
      minutes: [
        [0, 0],
        [0, 0],
      ],
      source: 'measured',
    });
  });

  it('holds whole minutes, at least one between two doors, however the road answers', () => {
    fc.assert(
      fc.property(fc.float({ min: 0, max: 90_000, noNaN: true }), (seconds) => {
        const { minutes } = measuredTable([KINGS, GUYS], 'foot', () => seconds);
        expect(Number.isInteger(minutes[0]?.[1])).toBe(true);
        expect(minutes[0]?.[1]).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
