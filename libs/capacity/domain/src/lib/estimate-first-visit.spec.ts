import fc from 'fast-check';
import { isBefore, minutesBetween, plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { estimateFirstVisit, type FreeTime } from './estimate-first-visit';

const shift = (over: Partial<FreeTime> = {}): FreeTime => ({
  from: plusMinutes(NOON, -240),
  to: plusMinutes(NOON, 240),
  freeMinutes: 120,
  skills: ['nursing'],
  ...over,
});
const wanted = { skills: ['nursing'], minutes: 45, at: NOON, travelMinutes: 30 };

describe('The earliest first visit', () => {
  it('begins after the journey when somebody is on shift with minutes left', () => {
    expect(estimateFirstVisit([shift()], wanted)).toBe(plusMinutes(NOON, 30));
  });

  it('waits for the shift of somebody with the skill', () => {
    const later = shift({ from: plusMinutes(NOON, 120), skills: ['nursing', 'iv'] });
    expect(estimateFirstVisit([shift(), later], { ...wanted, skills: ['iv'] })).toBe(plusMinutes(NOON, 120));
  });

  it('is unknown when nobody has minutes or skill left', () => {
    expect(estimateFirstVisit([shift({ freeMinutes: 44 })], wanted)).toBeNull();
    expect(estimateFirstVisit([shift()], { ...wanted, skills: ['iv'] })).toBeNull();
    expect(estimateFirstVisit([], wanted)).toBeNull();
  });

  it('never begins before the journey is over, nor runs past the end of the shift', () => {
    const shifts = fc.record({
      from: fc.integer({ min: -600, max: 600 }),
      length: fc.integer({ min: 0, max: 720 }),
      freeMinutes: fc.integer({ min: -60, max: 720 }),
    });
    fc.assert(
      fc.property(fc.array(shifts), fc.integer({ min: 1, max: 120 }), (spans, minutes) => {
        const team = spans.map(({ from, length, freeMinutes }) =>
          shift({ from: plusMinutes(NOON, from), to: plusMinutes(NOON, from + length), freeMinutes }),
        );
        const start = estimateFirstVisit(team, { ...wanted, minutes });
        if (start === null) return;
        expect(isBefore(start, plusMinutes(NOON, 30))).toBe(false);
        expect(team.some(({ from, to }) => !isBefore(start, from) && minutesBetween(start, to) >= minutes)).toBe(true);
      }),
    );
  });
});
