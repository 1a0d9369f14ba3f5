import { DEFAULT_SETTINGS } from '@ward/capacity/contract';
import { whoToCall } from './who-to-call';

const WARD = { id: 'a', name: 'Lambeth virtual ward', phone: '020 7946 0901' };

it('names the ward in its hours', () =>
  expect(whoToCall(WARD, DEFAULT_SETTINGS)).toBe('Lambeth virtual ward, 020 7946 0901, 08:00 to 20:00 every day'));

it('tells days with other hours apart, and names who answers at night', () => {
  const night = {
    wardId: 'a',
    by: 'team' as const,
    team: 'Night team',
    phone: '020 7946 0911',
    from: '20:00',
    to: '08:00',
  };
  const week = [...DEFAULT_SETTINGS.week.slice(0, 6), null];
  const words = whoToCall(WARD, { week, outOfHours: [night, { ...night, wardId: 'b', team: 'Others' }] });
  expect(words).toContain('Saturday 08:00 to 20:00, Sunday closed');
  expect(words.split('\n')[1]).toBe('20:00 to 08:00: Night team, 020 7946 0911');
});
