import { TestBed } from '@angular/core/testing';
import { NO_OBSERVATIONS, type ObservationValues } from '@ward/contract';
import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '../../testing';
import { lineThrough, ObservationsChart } from './observations-chart';
import { type ChartSet, sayOxygen, sayTrack, spanOf, TRACKS } from './tracks';

const set = (minutes: number, values: Partial<ObservationValues>, total: number | null = null): ChartSet => ({
  id: String(minutes),
  takenAt: plusMinutes(NOON, minutes),
  values: { ...NO_OBSERVATIONS, ...values },
  total,
  band: total === null ? null : 'low',
});
const track = (key: string) => TRACKS.find((found) => found.key === key) ?? TRACKS[0];

it('breaks the line where a value is missing', () => {
  const at = (x: number, high: number | null) => ({ x, high, low: null });
  expect(lineThrough([at(0, 1), at(1, 2), at(2, null), at(3, 4)])).toBe('M0.0 1.0L1.0 2.0M3.0 4.0');
  expect(lineThrough([])).toBe('');
});

it('widens an axis to hold every value and never narrows it', () => {
  const pulse = track('pulse');
  expect(pulse && spanOf(pulse, [set(0, { pulse: 80 })])).toEqual([40, 130]);
  expect(pulse && spanOf(pulse, [set(0, { pulse: 180 }), set(1, { pulse: 30 })])).toEqual([30, 180]);
});

it('tells "not taken" apart from a number', () => {
  const pressure = track('bloodPressure');
  expect(pressure && sayTrack(pressure, NO_OBSERVATIONS)).toBe('not taken');
  expect(pressure && sayTrack(pressure, { ...NO_OBSERVATIONS, systolic: 120 })).toBe('120/– mmHg');
  expect(sayOxygen({ ...NO_OBSERVATIONS, oxygen: true, oxygenFlow: 2 })).toBe('on 2 l/min oxygen');
  expect(sayOxygen({ ...NO_OBSERVATIONS, oxygen: false })).toBe('on air');
  expect(sayOxygen(NO_OBSERVATIONS)).toBe('');
});

it('reads one set after another by arrow keys and has all of them in a table, newest first', async () => {
  TestBed.configureTestingModule({ providers: provideWardTesting() });
  const sets = [set(-60, { pulse: 90 }, 1), set(0, { pulse: 80 })];
  const fixture = await rendered(ObservationsChart, { sets, openTable: true });
  const element = elementOf(fixture);
  const reading = () => wordsIn(element.querySelector('[role=status]') ?? element);
  expect(reading()).toContain('Pulse 80 /min');
  expect(reading()).toContain('NEWS2 no total');
  element.querySelector('svg[tabindex]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
  await fixture.whenStable();
  expect(reading()).toContain('10 Mar 11:00');
  expect(reading()).toContain('NEWS2 1');
  expect([...element.querySelectorAll('tbody tr td:first-child .value')].map(wordsIn)).toEqual([
    '10 Mar 12:00',
    '10 Mar 11:00',
  ]);
  expect(await accessibilityFaults(element)).toEqual([]);
});

it('says so when there are none', async () => {
  TestBed.configureTestingModule({ providers: provideWardTesting() });
  expect(wordsIn(elementOf(await rendered(ObservationsChart, { sets: [] })))).toBe('No observations yet.');
});
