import { TestBed } from '@angular/core/testing';
import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, StandingClock, wordsIn } from '../../testing';
import { ClockLeft } from './clock-left';
import { News2Badge } from './news2-badge';
import { StatusTag } from './status-tag';
import { timeLeft } from './time-left';

let clock: StandingClock;
beforeEach(() => {
  clock = new StandingClock();
  TestBed.configureTestingModule({ providers: provideWardTesting(clock) });
});

it.each([
  [121, '2 h 1 min left', 'ample'],
  [60, '1 h left', 'soon'],
  [15, '15 min left', 'close'],
  [0.5, '30 s left', 'close'],
  [0, 'overdue by 0 min', 'overdue'],
  [-75, 'overdue by 1 h 15 min', 'overdue'],
])('with %s minutes to go says "%s"', (minutes, words, step) => {
  expect(timeLeft(plusMinutes(NOON, minutes), NOON)).toMatchObject({ words, step, isOverdue: step === 'overdue' });
});

it('calls out once when a named clock becomes close and when it is overdue, and not in between', async () => {
  const fixture = await rendered(ClockLeft, { until: plusMinutes(NOON, 20), name: 'R-2K7F4' });
  const call = () => wordsIn(elementOf(fixture).querySelector('[aria-live]') ?? elementOf(fixture));
  expect(call()).toBe('');
  clock.pass(6);
  await fixture.whenStable();
  expect(call()).toBe('R-2K7F4: less than 15 minutes left');
  clock.pass(5);
  await fixture.whenStable();
  expect(call()).toBe('R-2K7F4: less than 15 minutes left');
  clock.pass(10);
  await fixture.whenStable();
  expect(call()).toBe('R-2K7F4 is overdue');
  expect(wordsIn(elementOf(fixture))).toContain('overdue by 1 min');
});

it('says what became of a clock that has stopped', async () => {
  const fixture = await rendered(ClockLeft, { until: NOON, stopped: 'seen after 1 h' });
  expect(wordsIn(elementOf(fixture))).toBe('seen after 1 h');
});

it('shows no number where there is no total, and says what is missing', async () => {
  const fixture = await rendered(News2Badge, { total: null, missing: ['temperature', 'pulse'], takenAt: NOON });
  expect(wordsIn(elementOf(fixture))).toContain('no total');
  expect(wordsIn(elementOf(fixture))).toContain('missing: temperature, pulse');
  expect(elementOf(fixture).querySelector('strong')).toBeNull();
});

it('shows nought as a score', async () => {
  const fixture = await rendered(News2Badge, { total: 0, band: 'low', takenAt: NOON });
  expect(wordsIn(elementOf(fixture))).toMatch(/NEWS2 ?0 ?low/);
});

it('grows old when the next set is overdue, in words', async () => {
  const inputs = { total: 6, band: 'medium', takenAt: NOON, nextDueAt: plusMinutes(NOON, 30) };
  const fixture = await rendered(News2Badge, inputs);
  expect(wordsIn(elementOf(fixture))).not.toContain('old');
  clock.pass(31);
  await fixture.whenStable();
  expect(wordsIn(elementOf(fixture))).toMatch(/old: ?taken 31 min ago/);
});

it.each([
  ['no-access', 'No access'],
  ['something-newer', 'something newer'],
])('puts the state %s into words', async (status, words) => {
  const fixture = await rendered(StatusTag, { status });
  expect(wordsIn(elementOf(fixture))).toBe(words);
  expect(await accessibilityFaults(elementOf(fixture))).toEqual([]);
});
