import { atLondon, isBefore, minutesBetween } from '@ward/kernel';
import fc from 'fast-check';
import { URGENCIES } from './referral';
import { clockEndsAt, isInTwoHourStandard, nextOpen, SERVICE_HOURS, type ServiceHours } from './service-hours';

const anyMoment = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    minute: fc.integer({ min: 0, max: 1439 }),
  })
  .map(({ day, month, minute }) =>
    atLondon(
      `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
    ),
  );

describe('the clock of a referral', () => {
  it.each([
    ['two-hour', '09:00', '2026-03-10', '11:00'],
    ['two-hour', '08:00', '2026-03-10', '10:00'],
    ['two-hour', '19:59', '2026-03-10', '21:59'],
    ['two-hour', '20:00', '2026-03-11', '10:00'],
    ['two-hour', '23:30', '2026-03-11', '10:00'],
    ['two-hour', '03:00', '2026-03-10', '10:00'],
    ['two-hour', '07:59', '2026-03-10', '10:00'],
    ['same-day', '09:00', '2026-03-10', '20:00'],
    ['same-day', '02:00', '2026-03-10', '20:00'],
    ['same-day', '20:00', '2026-03-11', '20:00'],
    ['next-day', '09:00', '2026-03-11', '20:00'],
    ['next-day', '21:00', '2026-03-12', '20:00'],
  ] as const)('%s received at %s ends on %s at %s', (urgency, received, day, time) =>
    expect(clockEndsAt(urgency, atLondon('2026-03-10', received))).toBe(atLondon(day, time)),
  );

  it('runs on Saturdays and Sundays too', () =>
    expect(clockEndsAt('two-hour', atLondon('2026-03-14', '21:00'))).toBe(atLondon('2026-03-15', '10:00')));

  it('opens at eight on both mornings on which the clocks change', () => {
    expect(clockEndsAt('two-hour', atLondon('2026-03-28', '23:00'))).toBe(atLondon('2026-03-29', '10:00'));
    expect(clockEndsAt('two-hour', atLondon('2026-10-24', '23:00'))).toBe(atLondon('2026-10-25', '10:00'));
  });

  it('gives at least two hours for two-hour referrals and never ends before receipt', () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...URGENCIES), (receivedAt, urgency) => {
        const ends = clockEndsAt(urgency, receivedAt);
        expect(isBefore(receivedAt, ends)).toBe(true);
        if (urgency === 'two-hour') expect(minutesBetween(receivedAt, ends)).toBeGreaterThanOrEqual(120);
      }),
    );
  });

  it('never ends earlier because it was received later', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, fc.constantFrom(...URGENCIES), (one, other, urgency) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(clockEndsAt(urgency, first) <= clockEndsAt(urgency, second)).toBe(true);
      }),
    );
  });
});

describe('with other hours', () => {
  const short = { from: '10:00', to: '16:00' };
  const hours: ServiceHours = {
    week: [...SERVICE_HOURS.week.slice(0, 5), short, null],
    exceptions: [
      { day: '2026-12-25', hours: null },
      { day: '2026-12-28', hours: short },
    ],
  };

  it.each([
    ['two-hour', '2026-03-13', '21:00', '2026-03-14', '12:00'], // a Friday night: from Saturday's opening
    ['two-hour', '2026-03-14', '17:00', '2026-03-16', '10:00'], // Saturday evening: over the closed Sunday
    ['same-day', '2026-03-14', '11:00', '2026-03-14', '16:00'],
    ['same-day', '2026-03-15', '11:00', '2026-03-16', '20:00'],
    ['next-day', '2026-03-14', '11:00', '2026-03-16', '20:00'],
    ['two-hour', '2026-12-24', '20:30', '2026-12-26', '12:00'], // over Christmas Day, to Saturday's hours
    ['same-day', '2026-12-27', '09:00', '2026-12-28', '16:00'], // to the hours of the bank holiday
  ] as const)('%s received on %s at %s ends on %s at %s', (urgency, day, time, endDay, endTime) =>
    expect(clockEndsAt(urgency, atLondon(day, time), hours)).toBe(atLondon(endDay, endTime)),
  );

  it('counts for the standard what comes while it is open, and nothing else', () => {
    const counts = (day: string, time: string) => isInTwoHourStandard('two-hour', atLondon(day, time), hours);
    expect([counts('2026-03-14', '10:00'), counts('2026-03-14', '16:00'), counts('2026-03-15', '12:00')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the 2-hour standard', () => {
  it.each([
    ['08:00', true],
    ['19:59', true],
    ['20:00', false],
    ['07:59', false],
  ])('counts what is received at %s: %s', (time, counts) =>
    expect(isInTwoHourStandard('two-hour', atLondon('2026-03-10', time))).toBe(counts),
  );

  it('counts nothing but two-hour referrals', () =>
    expect(isInTwoHourStandard('same-day', atLondon('2026-03-10', '09:00'))).toBe(false));

  it('is open at the next opening', () => {
    fc.assert(
      fc.property(anyMoment, (at) => {
        const open = nextOpen(at, SERVICE_HOURS);
        expect(nextOpen(open, SERVICE_HOURS)).toBe(open);
      }),
    );
  });
});
