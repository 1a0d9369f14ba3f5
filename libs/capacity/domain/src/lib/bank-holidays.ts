import { type LondonDate, dayOfWeek, plusDays } from '@ward/kernel';

/**
 * The bank holidays of England in a year, with substitute days (Banking and Financial Dealings Act 1971 and the days
 * proclaimed since). One-off days, such as a coronation, are for the service to add.
 */
export function bankHolidays(year: number): { readonly day: LondonDate; readonly name: string }[] {
  const easter = easterSunday(year);
  const newYear = notWeekend(`${year}-01-01`);
  const christmas = `${year}-12-25`;
  const isChristmasAtWeekend = dayOfWeek(christmas) >= 6;
  return [
    { day: newYear, name: 'New Year’s Day' },
    { day: plusDays(easter, -2), name: 'Good Friday' },
    { day: plusDays(easter, 1), name: 'Easter Monday' },
    { day: mondayFrom(`${year}-05-01`), name: 'Early May bank holiday' },
    { day: mondayFrom(`${year}-05-25`), name: 'Spring bank holiday' },
    { day: mondayFrom(`${year}-08-25`), name: 'Summer bank holiday' },
    { day: isChristmasAtWeekend ? `${year}-12-27` : christmas, name: 'Christmas Day' },
    { day: boxingDay(year), name: 'Boxing Day' },
  ].sort((one, other) => one.day.localeCompare(other.day)); // Boxing Day comes first when Christmas is a Sunday
}

/** On a Monday it stays, before Christmas Day's substitute; at a weekend it follows that substitute. */
function boxingDay(year: number): LondonDate {
  return dayOfWeek(`${year}-12-26`) >= 6 ? `${year}-12-28` : `${year}-12-26`;
}

function notWeekend(day: LondonDate): LondonDate {
  const weekday = dayOfWeek(day);
  return weekday < 6 ? day : plusDays(day, 8 - weekday);
}

function mondayFrom(day: LondonDate): LondonDate {
  return plusDays(day, (8 - dayOfWeek(day)) % 7);
}

/** The anonymous Gregorian algorithm (Nature, 1876). */
function easterSunday(year: number): LondonDate {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const march = moon + weekday - 7 * late + 114;
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${year}-${pad(Math.floor(march / 31))}-${pad((march % 31) + 1)}`;
}
