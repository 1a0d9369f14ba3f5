import { DEFAULT_SETTINGS, ServiceSettings } from '@ward/capacity/contract';
import { partsChanged, sayPart } from './settings-words';

const SETTINGS = ServiceSettings.parse(DEFAULT_SETTINGS);

it.each([
  ['/week/5', 'Opening hours, Saturday'],
  ['/week', 'Opening hours'],
  ['/exceptions/0', 'Days with other hours, line 1'],
  ['/restMinutes/unclaimed/two-hour', 'Longest rest of a referral'],
  ['/elsewhere', ''],
])('says where %s is', (pointer, words) => expect(sayPart(pointer)).toBe(words));

it('names what a version changed', () =>
  expect(partsChanged(SETTINGS, { ...SETTINGS, holdMinutes: 45, accessDays: 14 })).toEqual([
    'A bed is held',
    'Access after discharge',
  ]));
