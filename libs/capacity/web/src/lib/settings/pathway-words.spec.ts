import { PathwaySettings } from '@ward/capacity/contract';
import { pathwaySettings } from '@ward/capacity/domain/testing';
import { blankPathway, sayPlace, slugOf, whatChanged } from './pathway-words';

it.each([
  ['/name', 'Name'],
  ['/carePlan/1/title', 'Care plan, line 2, what'],
  ['/carePlan/0/windows/1', 'Care plan, line 1, times'],
  ['/criteria/2/check', 'Criteria, line 3, limits'],
  ['/monitoring/everyMinutes/low', 'Observations by NEWS2 band, observe every'],
  ['', ''],
])('says where %s is', (pointer, words) => expect(sayPlace(pointer)).toBe(words));

it.each([
  ['IV antibiotics at home', 'iv-antibiotics-at-home'],
  ['2-hour falls response', 'hour-falls-response'],
  ['Délirium (acute)', 'delirium-acute'],
  ['x'.repeat(60), 'x'.repeat(40)],
])('makes a short name of "%s"', (name, slug) => expect(slugOf(name)).toBe(slug));

it('names what a version changed', () => {
  const before = pathwaySettings() as PathwaySettings;
  expect(whatChanged(before, { ...before, expectedDays: 30, goals: ['Walk to the shop'] })).toEqual([
    'Expected stay',
    'Goals',
  ]);
});

it('asks for everything that a blank pathway must not make up', () => {
  const places = PathwaySettings.safeParse(blankPathway()).error?.issues.map(({ path }) => path[0]);
  expect(new Set(places)).toEqual(new Set(['name', 'reasons', 'carePlan', 'monitoring']));
});
