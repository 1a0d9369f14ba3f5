import { type OrganisationKind, sideOf } from './organisation';

/** Who may do what. A person with several roles may do what any of them may. */
export const ROLE_PERMISSIONS = {
  referrer: ['referral:submit', 'referral:read', 'patient:search', 'patient:read', 'ward:read'],
  triage: [
    'referral:submit',
    'referral:read',
    'referral:decide',
    'patient:search',
    'patient:read',
    'patient:write',
    'episode:manage',
    'task:manage',
    'visit:read',
    'plan:read',
    'observation:record',
    'alert:handle',
    'ward:read',
    'break-glass:use',
  ],
  coordinator: [
    'referral:read',
    'patient:search',
    'patient:read',
    'patient:write',
    'episode:manage',
    'task:manage',
    'visit:read',
    'plan:read',
    'plan:assign',
    'roster:manage',
    'ward:read',
    'service:read',
    'break-glass:use',
  ],
  clinician: [
    'referral:read',
    'patient:search',
    'patient:read',
    'patient:write',
    'episode:manage',
    'task:manage',
    'visit:read',
    'visit:record',
    'plan:read',
    'observation:record',
    'alert:handle',
    'ward:read',
    'break-glass:use',
  ],
  'clinical-lead': [
    'referral:submit',
    'referral:read',
    'referral:decide',
    'patient:search',
    'patient:read',
    'patient:write',
    'episode:manage',
    'discharge:sign',
    'task:manage',
    'visit:read',
    'visit:record',
    'plan:read',
    'plan:assign',
    'observation:record',
    'alert:handle',
    'ward:read',
    'service:read',
    'break-glass:use',
  ],
  manager: ['referral:read', 'visit:read', 'plan:read', 'ward:read', 'service:read'],
  administrator: ['people:manage', 'ward:configure', 'roster:manage', 'ward:read', 'plan:read', 'service:read'],
  'privacy-officer': ['audit:read', 'break-glass:review'],
} as const;

export type Role = keyof typeof ROLE_PERMISSIONS;
export type Permission = (typeof ROLE_PERMISSIONS)[Role][number];

/** Registered professions whose members may sign a discharge letter; support workers may not. */
const SIGNING_PROFESSIONS: readonly string[] = [
  'nurse',
  'doctor',
  'physiotherapist',
  'occupational-therapist',
  'paramedic',
  'pharmacist',
];

/** Everything a person may do. A clinician signs discharge letters only when the profession is a registered one. */
export function permissionsOf(roles: readonly Role[], profession: string | null): ReadonlySet<Permission> {
  const granted = new Set<Permission>(roles.flatMap((role) => ROLE_PERMISSIONS[role]));
  const signs = roles.includes('clinician') && profession !== null && SIGNING_PROFESSIONS.includes(profession);
  return signs ? granted.add('discharge:sign') : granted;
}

/** Referrers work outside the ward, every other role inside it: nobody holds a role of the other side. */
export function roleFits(role: Role, kind: OrganisationKind): boolean {
  return (role === 'referrer') === (sideOf(kind) === 'referrer');
}

/** The first screen of each role, in the order in which a person with several roles lands. */
const HOMES: readonly (readonly [Role, string])[] = [
  ['referrer', '/referrals/mine'],
  ['triage', '/triage'],
  ['coordinator', '/board'],
  ['clinical-lead', '/ward'],
  ['clinician', '/today'],
  ['manager', '/service'],
  ['privacy-officer', '/access-log'],
  ['administrator', '/settings'],
];

/** Where a person lands after signing in. */
export function homeOf(roles: readonly Role[]): string {
  return HOMES.find(([role]) => roles.includes(role))?.[1] ?? '/no-role';
}
