import { PERMISSIONS, type Actor, type Permission } from '@ward/contract';
import { v7 } from 'uuid';

type Person = Partial<Omit<Actor, 'permissions'>> & { readonly permissions?: readonly Permission[] };

/** Staff of the ward; every permission unless the spec names some. */
export function aStaffMember({ permissions = PERMISSIONS, ...named }: Person = {}): Actor {
  const organisationId = named.organisationId ?? named.providerId ?? v7();
  return {
    personId: v7(),
    name: 'Amal Nurse',
    organisationId,
    providerId: organisationId,
    side: 'provider',
    roles: ['clinician'],
    wardIds: 'all',
    profession: 'nurse',
    ...named,
    permissions: new Set(permissions),
  };
}

/** Somebody of a referring organisation; may refer and follow unless the spec names other permissions. */
export function aReferrer({
  permissions = ['referral:submit', 'referral:read', 'patient:search', 'patient:read', 'ward:read'],
  ...named
}: Person = {}): Actor {
  return {
    personId: v7(),
    name: 'Dr Gita Practice',
    organisationId: v7(),
    providerId: v7(),
    side: 'referrer',
    roles: ['referrer'],
    wardIds: [],
    profession: 'doctor',
    ...named,
    permissions: new Set(permissions),
  };
}
