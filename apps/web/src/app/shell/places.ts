import type { Permission, Role } from '@ward/contract';
import type { IconName, Me } from '@ward/ui';

/** A place in the navigation: who finds it there, and the key that goes there from anywhere (after `g`). */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  readonly key: string;
  /** Roles whose daily work it is. Others with the permission still reach it through the palette. */
  readonly roles: readonly Role[];
  readonly permission: Permission;
}

export const PLACES: readonly Place[] = [
  {
    path: '/referrals/mine',
    label: 'My referrals',
    icon: 'list',
    key: 'm',
    roles: ['referrer'],
    permission: 'referral:submit',
  },
  {
    path: '/referrals/new',
    label: 'Refer a patient',
    icon: 'plus',
    key: 'n',
    roles: ['referrer'],
    permission: 'referral:submit',
  },
  {
    path: '/triage',
    label: 'Triage',
    icon: 'clock',
    key: 't',
    roles: ['triage', 'clinical-lead'],
    permission: 'referral:decide',
  },
  { path: '/today', label: 'Today', icon: 'walk', key: 'd', roles: ['clinician'], permission: 'visit:record' },
  { path: '/board', label: 'Day board', icon: 'board', key: 'b', roles: ['coordinator'], permission: 'plan:assign' },
  { path: '/rota', label: 'Rota', icon: 'calendar', key: 'r', roles: ['coordinator'], permission: 'roster:manage' },
  {
    path: '/team',
    label: 'Team',
    icon: 'twins',
    key: 'f',
    roles: ['coordinator', 'administrator'],
    permission: 'roster:manage',
  },
  {
    path: '/ward',
    label: 'Ward list',
    icon: 'bed',
    key: 'w',
    roles: ['triage', 'coordinator', 'clinician', 'clinical-lead'],
    permission: 'ward:read',
  },
  {
    path: '/round',
    label: 'Board round',
    icon: 'people',
    key: 'u',
    roles: ['clinical-lead'],
    permission: 'ward:read',
  },
  {
    path: '/alerts',
    label: 'Alerts',
    icon: 'bell',
    key: 'a',
    roles: ['clinical-lead', 'triage'],
    permission: 'alert:handle',
  },
  {
    path: '/tasks',
    label: 'Tasks',
    icon: 'tick',
    key: 'k',
    roles: ['clinician', 'clinical-lead'],
    permission: 'task:manage',
  },
  {
    path: '/patients',
    label: 'Patients',
    icon: 'search',
    key: 'p',
    roles: ['triage', 'coordinator', 'clinician', 'clinical-lead'],
    permission: 'patient:search',
  },
  {
    path: '/service',
    label: 'Service',
    icon: 'chart',
    key: 's',
    roles: ['manager', 'clinical-lead'],
    permission: 'service:read',
  },
  {
    path: '/week',
    label: 'Week ahead',
    icon: 'chart',
    key: 'y',
    roles: ['manager'],
    permission: 'service:read',
  },
  {
    path: '/mileage',
    label: 'Mileage',
    icon: 'car',
    key: 'i',
    roles: ['manager'],
    permission: 'service:read',
  },
  {
    path: '/settings',
    label: 'Settings',
    icon: 'settings',
    key: 'e',
    roles: ['administrator'],
    permission: 'ward:configure',
  },
  { path: '/people', label: 'People', icon: 'people', key: 'o', roles: ['administrator'], permission: 'people:manage' },
  {
    path: '/organisations',
    label: 'Organisations',
    icon: 'home',
    key: 'h',
    roles: ['administrator'],
    permission: 'people:manage',
  },
  {
    path: '/access-log',
    label: 'Access log',
    icon: 'shield',
    key: 'l',
    roles: ['privacy-officer'],
    permission: 'audit:read',
  },
];

/** What this person may open at all. Referrers have their own pages, not the ward's. */
export function placesFor(me: Me): readonly Place[] {
  return PLACES.filter(
    ({ permission, roles }) =>
      me.permissions.includes(permission) && (me.side === 'provider' || roles.some((role) => me.roles.includes(role))),
  );
}

/** What stands in her navigation: her daily work. */
export function dailyPlaces(me: Me): readonly Place[] {
  return placesFor(me).filter(({ roles }) => roles.some((role) => me.roles.includes(role)));
}
