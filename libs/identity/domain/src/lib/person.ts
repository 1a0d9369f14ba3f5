import { type Id } from '@ward/kernel';
import { type OrganisationKind } from './organisation';
import { type Role } from './roles';

export type PersonId = Id<'person'>;
export type OrganisationId = Id<'organisation'>;

/** A role on one ward, or on every ward of the organisation (`wardId` null). */
export interface RoleGrant {
  readonly role: Role;
  readonly wardId: string | null;
}

/** Somebody who works with the ward, as the administrator knows them. */
export interface Person {
  readonly id: PersonId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly email: string;
  /** How the sign-in service names this person (for NHS CIS2 the `nhsid_useruid`). */
  readonly subject: string;
  readonly profession: string | null;
  /** Number in the professional register (NMC, GMC, HCPC, GPhC). */
  readonly registration: string | null;
  readonly phone: string | null;
  readonly grants: readonly RoleGrant[];
  readonly active: boolean;
}

/** What the decisions about a person need to know of the organisation. */
export interface Workplace {
  readonly kind: OrganisationKind;
  /** Active administrators other than the person in question. */
  readonly otherAdministrators: number;
}

export type PersonRefusal =
  | { readonly code: 'identity/role-not-here'; readonly roles: readonly Role[] }
  | { readonly code: 'identity/profession-missing' }
  | { readonly code: 'identity/last-administrator' }
  | { readonly code: 'identity/yourself' }
  | { readonly code: 'identity/already-left' }
  | { readonly code: 'identity/still-here' };
