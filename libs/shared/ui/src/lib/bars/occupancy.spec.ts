import { TestBed } from '@angular/core/testing';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '../../testing';
import { Occupancy } from './occupancy';

beforeEach(() => TestBed.configureTestingModule({ providers: provideWardTesting() }));

it.each([
  [79, 100, 0, '79 %'],
  [80, 100, 0, '80 %, above 80 %'],
  [61, 90, 4, '68 %, 4 held'],
  [12, 12, 1, 'full, 1 held'],
  [13, 12, 0, '108 %, over capacity'],
  [0, 0, 0, 'no staffed beds'],
])('says how full %s of %s beds are', async (taken, beds, held, words) => {
  const element = elementOf(await rendered(Occupancy, { name: 'Lambeth', taken, beds, held }));
  expect(wordsIn(element.querySelector('.state') ?? element)).toBe(words);
  expect(await accessibilityFaults(element)).toEqual([]);
});

it('never draws beyond its frame', async () => {
  const element = elementOf(await rendered(Occupancy, { name: 'Lambeth', taken: 400, beds: 100, held: 50 }));
  const width = (part: string) => Number(element.querySelector(part)?.getAttribute('width'));
  expect(width('.bar') + width('.held')).toBeLessThanOrEqual(120);
});
