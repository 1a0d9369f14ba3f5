import type { Profession, Role } from '@ward/contract';
import { NOON } from '@ward/kernel/testing';
import { v7 } from 'uuid';

interface Owner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** A ward's organisation, written as owner of the tables. */
export async function aProvider(owner: Owner, name = 'Lambeth and Southwark Virtual Ward'): Promise<string> {
  const id = v7();
  await owner.query(
    `insert into identity.organisation (id, ods_code, name, kind, refers_to, provider_id, phone, postcode, changed_by, changed_at)
     values ($1, $2, $3, 'provider', null, $1, '020 7946 0000', 'SE1 7PB', 'spec', $4)`,
    [id, `P${id.slice(-6).toUpperCase()}`, name, NOON],
  );
  return id;
}

/** A practice that refers to the ward of `providerId`. */
export async function aPractice(owner: Owner, providerId: string, name = 'Waterloo Practice'): Promise<string> {
  const id = v7();
  await owner.query(
    `insert into identity.organisation (id, ods_code, name, kind, refers_to, provider_id, phone, postcode, changed_by, changed_at)
     values ($1, $2, $3, 'gp-practice', $4, $4, '020 7946 0001', 'SE1 8XX', 'spec', $5)`,
    [id, `G${id.slice(-6).toUpperCase()}`, name, providerId, NOON],
  );
  return id;
}

interface ArrangedPerson {
  readonly organisationId: string;
  readonly providerId: string;
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly profession?: Profession | null;
  readonly active?: boolean;
}

/** Somebody who can sign in; answers the id, which is the sign-in subject too. */
export async function aPersonOf(
  owner: Owner,
  {
    organisationId,
    providerId,
    name = 'Amal Haddad',
    roles = ['clinician'],
    profession = 'nurse',
    active = true,
  }: ArrangedPerson,
): Promise<string> {
  const id = v7();
  await owner.query(
    `insert into identity.person (id, organisation_id, provider_id, name, email, subject, profession, active, changed_by, changed_at)
     values ($1::uuid, $2, $3, $4, 'person@ward.example', $1::text, $5, $6, 'spec', $7)`,
    [id, organisationId, providerId, name, profession, active, NOON],
  );
  for (const role of roles)
    await owner.query(`insert into identity.person_role (person_id, role, provider_id) values ($1, $2, $3)`, [
      id,
      role,
      providerId,
    ]);
  return id;
}
