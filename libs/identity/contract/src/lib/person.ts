import { PageQuery, Profession, Role, Uuid, Version, Words } from '@ward/contract';
import { ORGANISATION_KINDS } from '@ward/identity/domain';
import * as z from 'zod';

/** A role on one ward, or on every ward (`wardId` null). */
export const RoleGrant = z.object({ role: Role, wardId: Uuid.nullable() }).meta({ id: 'RoleGrant' });
export type RoleGrant = z.infer<typeof RoleGrant>;

const details = {
  name: Words(120, 2, 'Give the full name'),
  email: z.email('Give a work email address, for example amal.haddad@nhs.net').max(200),
  subject: Words(200, 1, 'Give the number by which the sign-in service knows this person').refine(
    (text) => !/\s/.test(text),
    'This number has no spaces',
  ),
  profession: Profession.nullable().default(null),
  registration: Words(40).nullable().default(null),
  phone: Words(30).nullable().default(null),
  grants: z.array(RoleGrant).min(1, 'Choose at least one role').max(40),
};

export const AddPerson = z.object({ id: Uuid, organisationId: Uuid, ...details }).meta({ id: 'AddPerson' });
export type AddPerson = z.infer<typeof AddPerson>;

export const ChangePerson = z.object(details).meta({ id: 'ChangePerson' });
export type ChangePerson = z.infer<typeof ChangePerson>;

export const PersonView = z
  .object({
    id: Uuid,
    organisationId: Uuid,
    organisationName: z.string(),
    name: z.string(),
    email: z.string(),
    subject: z.string(),
    profession: Profession.nullable(),
    registration: z.string().nullable(),
    phone: z.string().nullable(),
    grants: z.array(RoleGrant.extend({ wardName: z.string().nullable() })),
    active: z.boolean(),
    version: Version,
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

export const PeopleQuery = PageQuery.extend({
  search: Words(80).optional(),
  role: Role.optional(),
  organisationId: Uuid.optional(),
  /** People who left are shown only when asked for. */
  left: z.stringbool().default(false),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

/** What a person can be given: where to work, and on which wards. */
export const PersonChoices = z
  .object({
    organisations: z.array(z.object({ id: Uuid, name: z.string(), kind: z.enum(ORGANISATION_KINDS) })),
    wards: z.array(z.object({ id: Uuid, name: z.string() })),
  })
  .meta({ id: 'PersonChoices' });
export type PersonChoices = z.infer<typeof PersonChoices>;
