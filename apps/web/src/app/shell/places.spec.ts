import { ROLES } from '@ward/contract';
import type { Me } from '@ward/ui';
import { dailyPlaces, PLACES, placesFor } from './places';

const me = (differing: Partial<Me>): Me => ({
  personId: 'p',
  name: 'Grace Mensah',
  organisation: { id: 'o', name: 'Thames Care at Home', kind: 'provider' },
  side: 'provider',
  roles: [],
  profession: null,
  permissions: [],
  wards: 'all',
  home: '/',
  session: { idleMinutes: 10, endsAt: '2026-03-10T20:00:00.000Z' },
  ...differing,
});

it('gives every key to one place only', () => {
  const keys = PLACES.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

it('has daily work for every role', () => {
  for (const role of ROLES) expect(PLACES.some(({ roles }) => roles.includes(role))).toBe(true);
});

it('shows nothing to somebody who may do nothing', () => {
  expect(placesFor(me({ roles: [...ROLES] }))).toEqual([]);
});

it('offers what is permitted and lists what is daily work', () => {
  const coordinator = me({ roles: ['coordinator'], permissions: ['plan:assign', 'service:read'] });
  expect(placesFor(coordinator).map(({ path }) => path)).toEqual(['/board', '/service', '/week', '/mileage']);
  expect(dailyPlaces(coordinator).map(({ path }) => path)).toEqual(['/board']);
});

it('does not offer the ward’s pages to a referrer who shares a permission', () => {
  const gp = me({
    side: 'referrer',
    roles: ['referrer'],
    permissions: ['referral:submit', 'ward:read', 'patient:search'],
  });
  expect(placesFor(gp).map(({ path }) => path)).toEqual(['/referrals/mine', '/referrals/new']);
});
