import { atLondon, plusDays } from '@ward/kernel';
import fc from 'fast-check';
import { planShift } from './shift';
import {
  checkPattern,
  type Known,
  type PatternLine,
  patternMinutes,
  patternOn,
  shiftsFromPatterns,
} from './working-pattern';

const line = (weekday: number, from = '08:00', to = '16:00', breakMinutes = 30): PatternLine => ({
  weekday,
  from,
  to,
  breakMinutes,
});
const none: Known = { shifts: [], absences: [] };
const MONDAY = '2026-03-09';
const week = Array.from({ length: 7 }, (_, index) => plusDays(MONDAY, index));
const weeks = Array.from({ length: 28 }, (_, index) => plusDays(MONDAY, index));
const shiftOn = (day: string, from = '08:00', to = '16:00') => {
  const shift = planShift('s', 'p', { day, from, to, breakMinutes: 30 });
  if (!shift.ok) throw new Error(shift.error.code);
  return shift.value;
};

describe('a working pattern', () => {
  it('counts the minutes of its week without breaks', () => {
    expect(patternMinutes([line(1), line(2), line(5, '21:00', '07:00', 60)])).toBe(450 + 450 + 540);
  });

  it.each([
    ['two on one day at once', [line(1), line(1, '15:00', '20:00')], 1],
    ['a night into the next morning', [line(1, '21:00', '07:00'), line(2, '06:00', '14:00')], 2],
    ['Sunday’s night into Monday', [line(7, '21:00', '07:00'), line(1, '06:00', '14:00')], 1],
  ])('is refused with %s', (_, lines, weekday) => {
    expect(checkPattern(lines)).toMatchObject({ error: { code: 'allocation/pattern-overlaps', weekday } });
  });

  it('is refused with a shift that is too long, and taken with touching ones', () => {
    expect(checkPattern([line(1, '06:00', '20:00')])).toMatchObject({ error: { code: 'allocation/shift-too-long' } });
    expect(
      checkPattern([line(1, '08:00', '12:00', 0), line(1, '12:00', '16:00', 0), line(7, '20:00', '08:00')]).ok,
    ).toBe(true);
  });

  it('holds from its day until the next one begins', () => {
    const [old, next] = [
      { fromDate: '2026-03-01', lines: [line(1)] },
      { fromDate: '2026-03-11', lines: [] },
    ];
    expect(['2026-02-28', '2026-03-10', '2026-03-11'].map((day) => patternOn([next, old], day))).toEqual([
      undefined,
      old,
      next,
    ]);
  });
});

describe('shifts from a pattern', () => {
  const patterns = [{ fromDate: '2026-03-01', lines: [line(1), line(3, '12:00', '20:00')] }];

  it('stand on the days of the week', () => {
    const { make } = shiftsFromPatterns(patterns, week, none);
    expect(make.map(({ day, from, to }) => [day, from, to])).toEqual([
      ['2026-03-09', '08:00', '16:00'],
      ['2026-03-11', '12:00', '20:00'],
    ]);
  });

  it('leave a day with a shift alone, also when its times are others', () => {
    const shifts = [shiftOn('2026-03-09', '17:00', '20:00')];
    expect(shiftsFromPatterns(patterns, week, { ...none, shifts })).toMatchObject({
      there: 1,
      make: [{ day: '2026-03-11' }],
    });
  });

  it('leave out who is away for all of it, and make what an absence only touches', () => {
    const away = (day: string, from: string, to: string) => ({ from: atLondon(day, from), to: atLondon(day, to) });
    const absences = [away('2026-03-09', '00:00', '23:59'), away('2026-03-11', '12:00', '14:00')];
    expect(shiftsFromPatterns(patterns, week, { ...none, absences })).toMatchObject({
      away: 1,
      make: [{ day: '2026-03-11' }],
    });
  });

  it('keep off the end of yesterday’s night', () => {
    const shifts = [shiftOn('2026-03-08', '21:00', '09:00')];
    expect(shiftsFromPatterns(patterns, week, { ...none, shifts }).make.map(({ day }) => day)).toEqual(['2026-03-11']);
  });

  it('are nothing the second time, whatever the pattern', () => {
    const lines = fc
      .uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })
      .map((weekdays) => weekdays.map((weekday) => line(weekday)));
    fc.assert(
      fc.property(lines, (chosen) => {
        const pattern = [{ fromDate: MONDAY, lines: chosen }];
        const first = shiftsFromPatterns(pattern, weeks, none);
        expect(first.make).toHaveLength(chosen.length * 4);
        const again = shiftsFromPatterns(pattern, weeks, { ...none, shifts: first.make });
        expect(again).toEqual({ make: [], there: chosen.length * 4, away: 0 });
      }),
    );
  });
});
