import { PageQuery, PostcodeField, Uuid, Version, Words } from '@ward/contract';
import { ORGANISATION_KINDS } from '@ward/identity/domain';
import * as z from 'zod';

export const OrganisationKind = z.enum(ORGANISATION_KINDS);

const OdsCode = z
  .string()
  .overwrite((typed) => typed.trim().toUpperCase())
  .refine((code) => /^[A-Z0-9]{3,8}$/.test(code), 'An ODS code has 3 to 8 letters and digits, for example G85001');

const details = {
  name: Words(120, 2, 'Give the name of the organisation'),
  phone: Words(30, 5, 'Give a phone number that is answered'),
  postcode: PostcodeField,
  lat: z.number().min(-90).max(90).nullable().default(null),
  lon: z.number().min(-180).max(180).nullable().default(null),
};

/** A practice, hospital, ambulance service, care home or partner that refers to the ward. */
export const AddOrganisation = z
  .object({ id: Uuid, odsCode: OdsCode, kind: OrganisationKind.exclude(['provider']), ...details })
  .meta({ id: 'AddOrganisation' });
export type AddOrganisation = z.infer<typeof AddOrganisation>;

/** The organisation that runs a ward. Founded by the installation, not by people. */
export const FoundProvider = z.object({ id: Uuid, odsCode: OdsCode, ...details });
export type FoundProvider = z.infer<typeof FoundProvider>;

export const ChangeOrganisation = z.object(details).meta({ id: 'ChangeOrganisation' });
export type ChangeOrganisation = z.infer<typeof ChangeOrganisation>;

export const OrganisationView = z
  .object({
    id: Uuid,
    odsCode: z.string(),
    name: z.string(),
    kind: OrganisationKind,
    phone: z.string(),
    postcode: z.string(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    /** People of this organisation who can sign in. */
    people: z.number().int(),
    version: Version,
  })
  .meta({ id: 'Organisation' });
export type OrganisationView = z.infer<typeof OrganisationView>;

export const OrganisationsQuery = PageQuery.extend({
  search: Words(80).optional(),
  kind: OrganisationKind.optional(),
});
export type OrganisationsQuery = z.infer<typeof OrganisationsQuery>;
