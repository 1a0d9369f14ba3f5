import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '../../testing';
import { Toasts } from './toasts';
import { ToastsOutlet } from './toasts-outlet';

beforeEach(() => TestBed.configureTestingModule({ providers: provideWardTesting() }));
afterEach(() => jest.useRealTimers());

it('says what was done and takes it back on demand', async () => {
  const fixture = await rendered(ToastsOutlet);
  const undo = jest.fn();
  TestBed.inject(Toasts).done('Visit moved to Amal, 14:00', undo);
  await fixture.whenStable();
  const element = elementOf(fixture);
  expect(element.querySelector('[role=status]')?.textContent).toContain('Visit moved to Amal, 14:00');
  expect(await accessibilityFaults(element)).toEqual([]);
  [...element.querySelectorAll('button')].find((button) => wordsIn(button) === 'Undo')?.click();
  await fixture.whenStable();
  expect(undo).toHaveBeenCalledTimes(1);
  expect(element.querySelector('.toast')).toBeNull();
});

it('leaves at least ten seconds for an undo, more while somebody reaches for it', () => {
  jest.useFakeTimers();
  const toasts = TestBed.inject(Toasts);
  toasts.done('Moved', () => undefined);
  jest.advanceTimersByTime(10_000);
  expect(toasts.shown()).toHaveLength(1);
  toasts.hold();
  jest.advanceTimersByTime(60_000);
  expect(toasts.shown()).toHaveLength(1);
  toasts.release();
  jest.advanceTimersByTime(12_000);
  expect(toasts.shown()).toHaveLength(0);
});

it('does not let a failure pass by', () => {
  jest.useFakeTimers();
  const toasts = TestBed.inject(Toasts);
  toasts.failed('Not moved');
  toasts.hold();
  toasts.release();
  jest.advanceTimersByTime(600_000);
  expect(toasts.shown().map(({ words }) => words)).toEqual(['Not moved']);
});
