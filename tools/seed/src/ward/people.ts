import type { Actor, Profession, Role } from '@ward/contract';
import { permissionsOf, sideOf, type OrganisationKind } from '@ward/identity/domain';

/** Somebody who acts in the demo ward's past. */
export interface SeedPerson {
  readonly personId: string;
  readonly name: string;
  readonly profession: Profession | null;
  readonly organisationId: string;
  readonly role: Role;
  readonly actor: Actor;
}

interface Described {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly profession: Profession | null;
  readonly wardId: string | null;
}

/** The actor that identity makes of this person when they sign in. */
export function seedPerson(
  { personId, name, role, profession, wardId }: Described,
  { organisationId, kind, providerId }: { organisationId: string; kind: OrganisationKind; providerId: string },
): SeedPerson {
  const actor: Actor = {
    personId,
    name,
    organisationId,
    providerId,
    side: sideOf(kind),
    roles: [role],
    permissions: permissionsOf([role], profession),
    wardIds: wardId === null ? 'all' : [wardId],
    profession,
  };
  return { personId, name, profession, organisationId, role, actor };
}
