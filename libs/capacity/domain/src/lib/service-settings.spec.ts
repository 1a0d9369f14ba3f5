import { atLondon, minutesBetween } from '@ward/kernel';
import { DEFAULT_SETTINGS, nightAt, type ServiceSettings, settingsFaults } from './service-settings';

const of = (over: Partial<ServiceSettings>): ServiceSettings => ({ ...DEFAULT_SETTINGS, ...over });
const NIGHT = { from: '20:00', to: '08:00' };
const team = (wardId: string, over: Partial<typeof NIGHT> = {}) => ({
  ...{ wardId, by: 'team' as const, team: 'Night team', phone: '020 7946 0999' },
  ...NIGHT,
  ...over,
});

it('holds nothing against the settings that hold from the start', () =>
  expect(settingsFaults(DEFAULT_SETTINGS)).toEqual([]));

it.each([
  ['a week without a day', { week: DEFAULT_SETTINGS.week.map(() => null) }, '/week'],
  ['a day that closes early', { week: [{ from: '20:00', to: '08:00' }, null] }, '/week/0'],
  [
    'a day named twice',
    { exceptions: ['Christmas Day', 'Party'].map((name) => ({ day: '2026-12-25', name, hours: null })) },
    '/exceptions/1',
  ],
  ['a ward named twice', { outOfHours: [team('a'), team('a')] }, '/outOfHours/1'],
  ['a night of no length', { outOfHours: [team('a', { to: '20:00' })] }, '/outOfHours/0'],
])('refuses %s, with the place', (_what, over, pointer) =>
  expect(settingsFaults(of(over))).toEqual([{ pointer, message: expect.any(String) as string }]),
);

describe('the night', () => {
  const at = (time: string, day = '2026-03-10') => atLondon(day, time);

  it.each([
    ['07:59', at('20:00', '2026-03-09'), at('08:00'), true],
    ['08:00', at('20:00'), at('08:00', '2026-03-11'), false],
    ['19:59', at('20:00'), at('08:00', '2026-03-11'), false],
    ['20:00', at('20:00'), at('08:00', '2026-03-11'), true],
    ['23:59', at('20:00'), at('08:00', '2026-03-11'), true],
  ])('seen at %s runs or comes', (time, from, to, isNow) =>
    expect(nightAt(at(time), NIGHT)).toEqual({ from, to, isNow }),
  );

  it('may end on the day on which it began', () => {
    const late = { from: '18:00', to: '22:00' };
    expect(nightAt(at('21:00'), late)).toMatchObject({ from: at('18:00'), isNow: true });
    expect(nightAt(at('22:00'), late)).toMatchObject({ from: at('18:00', '2026-03-11'), isNow: false });
  });

  it('is an hour shorter or longer when the clocks change', () => {
    const hours = (day: string) => {
      const { from, to } = nightAt(at('21:00', day), NIGHT);
      return minutesBetween(from, to) / 60;
    };
    expect([hours('2026-03-28'), hours('2026-10-24'), hours('2026-03-10')]).toEqual([11, 13, 12]);
  });
});
