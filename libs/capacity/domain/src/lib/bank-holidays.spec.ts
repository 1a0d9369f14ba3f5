import { dayOfWeek } from '@ward/kernel';
import fc from 'fast-check';
import { bankHolidays } from './bank-holidays';

/** As published by the government. */
it.each([
  [2021, ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28']],
  [2022, ['01-03', '04-15', '04-18', '05-02', '05-30', '08-29', '12-26', '12-27']], // that year's one-off moves aside
  [2024, ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26']],
  [2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
  [2027, ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']],
  [2028, ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']],
])('knows those of %i', (year, days) => expect(bankHolidays(year).map(({ day }) => day.slice(5))).toEqual(days));

it('gives eight different working days, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
      const days = bankHolidays(year).map(({ day }) => day);
      expect(new Set(days).size).toBe(8);
      expect(days).toEqual([...days].sort());
      expect(days.every((day) => dayOfWeek(day) <= 5)).toBe(true);
    }),
  );
});
