import { daysBetween, type Instant, type LondonDate, londonDate, londonTime, minutesBetween } from '@ward/kernel';

const LONDON = 'Europe/London';
const day = new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const weekday = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});
const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** Noon stands for a whole day: it lies on that day in London in summer and in winter. */
const noonOf = (date: LondonDate) => new Date(`${date}T12:00:00Z`);

/** `14 Mar 1948`: dates that must be read without a doubt, such as a birth. */
export function sayDate(date: LondonDate): string {
  return dayOfYear.format(noonOf(date));
}

/** `Tue 10 Mar`. */
export function sayWeekday(date: LondonDate): string {
  return weekday.format(noonOf(date)).replace(',', '');
}

/** `Tuesday 10 March`: a heading. */
export function sayLongDay(date: LondonDate): string {
  return longDay.format(noonOf(date)).replace(',', '');
}

/** `today`, `yesterday`, `tomorrow`, else `Tue 10 Mar`, with the year when it is not this one. */
export function sayDay(date: LondonDate, today: LondonDate): string {
  const away = daysBetween(today, date);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'yesterday';
  return date.slice(0, 4) === today.slice(0, 4) ? sayWeekday(date) : sayDate(date);
}

/** `today 14:05`, `Tue 10 Mar 14:05`. */
export function sayMoment(at: Instant, now: Instant): string {
  return `${sayDay(londonDate(at), londonDate(now))} ${londonTime(at)}`;
}

/** `10 Mar 14:05`, without reference to the present: prints and exports. */
export function sayDayAndTime(at: Instant): string {
  return `${day.format(new Date(at))} ${londonTime(at)}`;
}

/** `45 min`, `1 h 5 min`, `2 days`: always whole, never negative. */
export function sayMinutes(minutes: number): string {
  const whole = Math.floor(Math.abs(minutes));
  if (whole < 60) return `${whole} min`;
  const hours = Math.floor(whole / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} days`;
  return whole % 60 === 0 ? `${hours} h` : `${hours} h ${whole % 60} min`;
}

/** `just now`, `12 min ago`, `3 h ago`, `2 days ago`; a moment still to come is `in 12 min`. */
export function sayAgo(at: Instant, now: Instant): string {
  const minutes = minutesBetween(at, now);
  if (Math.abs(minutes) < 1) return 'just now';
  const rough = Math.abs(minutes) < 60 ? minutes : Math.trunc(minutes / 60) * 60;
  return minutes > 0 ? `${sayMinutes(rough)} ago` : `in ${sayMinutes(rough)}`;
}

/** `3 visits`, `1 visit`: the plural is given where it is not the word with an s. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
