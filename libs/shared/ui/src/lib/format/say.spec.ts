import { instant, plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { sayAgo, sayCount, sayDay, sayMinutes, sayMoment } from './say';

it.each([
  [0, '0 min'],
  [59.9, '59 min'],
  [60, '1 h'],
  [125, '2 h 5 min'],
  [47 * 60, '47 h'],
  [48 * 60, '2 days'],
  [-12, '12 min'],
])('says %s minutes as "%s"', (minutes, words) => expect(sayMinutes(minutes)).toBe(words));

it.each([
  [0, 'just now'],
  [12, '12 min ago'],
  [190, '3 h ago'],
  [60 * 24 * 3, '3 days ago'],
  [-30, 'in 30 min'],
])('says what was %s minutes before as "%s"', (minutes, words) =>
  expect(sayAgo(plusMinutes(NOON, -minutes), NOON)).toBe(words),
);

it('names the days around today and dates the rest, with the year when it is another', () => {
  expect(sayDay('2026-03-10', '2026-03-10')).toBe('today');
  expect(sayDay('2026-03-11', '2026-03-10')).toBe('tomorrow');
  expect(sayDay('2026-03-09', '2026-03-10')).toBe('yesterday');
  expect(sayDay('2026-03-14', '2026-03-10')).toBe('Sat 14 Mar');
  expect(sayDay('2025-12-31', '2026-03-10')).toBe('31 Dec 2025');
});

it('tells London time on both sides of a clock change', () => {
  expect(sayMoment(instant('2026-03-29T00:30:00Z'), instant('2026-03-28T12:00:00Z'))).toBe('tomorrow 00:30');
  expect(sayMoment(instant('2026-03-29T01:30:00Z'), instant('2026-03-29T12:00:00Z'))).toBe('today 02:30');
});

it('counts one and many', () => {
  expect(sayCount(1, 'visit')).toBe('1 visit');
  expect(sayCount(1200, 'person', 'people')).toBe('1,200 people');
});
