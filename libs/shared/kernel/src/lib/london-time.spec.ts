import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instant, instantFromMillis, isInstant, minutesBetween } from './instant';
import {
  ageInYears,
  atLondon,
  daysBetween,
  isLondonDate,
  londonDate,
  londonTime,
  plusDays,
  startOfLondonDay,
} from './london-time';

describe('London time', () => {
  it('is UTC in winter and one hour ahead in summer', () => {
    expect(atLondon('2026-01-15', '08:00')).toBe('2026-01-15T08:00:00.000Z');
    expect(atLondon('2026-07-15', '08:00')).toBe('2026-07-15T07:00:00.000Z');
  });

  it('moves a time in the missing spring hour forward', () => {
    expect(londonTime(atLondon('2026-03-29', '01:30'))).toBe('02:30');
  });

  it('means the first of the two autumn hours', () => {
    expect(atLondon('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('counts 23 and 25 hours on the days the clocks change', () => {
    const hours = (date: string) => minutesBetween(startOfLondonDay(date), startOfLondonDay(plusDays(date, 1))) / 60;
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([23, 25, 24]);
  });

  it('names the London day of a late summer evening in UTC', () => {
    expect(londonDate(instant('2026-07-15T23:30:00.000Z'))).toBe('2026-07-16');
  });

  it('shows what the time zone database says, at any moment', () => {
    const from = Date.parse('1972-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: from, max: Date.parse('2060-01-01T00:00:00Z') }), (millis) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO('Europe/London');
        const at = instantFromMillis(millis);
        expect(`${londonDate(at)} ${londonTime(at)}`).toBe(
          zoned.toPlainDateTime().toString().slice(0, 16).replace('T', ' '),
        );
      }),
    );
  });

  it('adds and counts days alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
        expect(daysBetween('2026-03-10', plusDays('2026-03-10', days))).toBe(days);
      }),
    );
  });

  it('gives the age on the birthday and the day before', () => {
    expect(ageInYears('1940-03-10', '2026-03-09')).toBe(85);
    expect(ageInYears('1940-03-10', '2026-03-10')).toBe(86);
  });

  it.each(['2026-02-30T12:00:00.000Z', '2026-02-10T24:00:00.000Z', '2026-02-10T12:60:00.000Z', '2026-02-10T12:00:00Z'])(
    'knows that "%s" is no moment of ours',
    (text) => {
      expect(isInstant(text)).toBe(false);
    },
  );

  it.each(['2026-02-30', '2026-13-01', '2026-02-00', '26-01-01', ''])('knows that "%s" is no date', (text) => {
    expect(isLondonDate(text)).toBe(false);
  });
});
