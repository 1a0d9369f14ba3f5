import type { DemoPerson } from './demo-people.query';

/** What NHS CIS2 tells of a professional, in its own names, so that the real service fits where the embedded one stood. */
export function cis2Claims(person: DemoPerson) {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    sub: person.subject,
    name: person.name,
    given_name: givenName,
    family_name: rest.join(' '),
    email: person.email,
    nhsid_useruid: person.subject,
    idassurancelevel: '3',
    authentication_assurance_level: '3',
    nhsid_user_orgs: [{ org_code: person.odsCode, org_name: person.organisationName }],
    nhsid_nrbac_roles: person.roles.map((role) => ({
      org_code: person.odsCode,
      person_orgid: `${person.subject}:${person.odsCode}`,
      person_roleid: `${person.subject}:${person.odsCode}:${role}`,
      role_code: role,
      role_name: role,
    })),
  };
}

/** Scope to claims: `openid profile nationalrbacaccess`, as CIS2 groups them. */
export const CIS2_SCOPES: Record<string, string[]> = {
  openid: ['sub'],
  profile: [
    'name',
    'given_name',
    'family_name',
    'nhsid_useruid',
    'idassurancelevel',
    'authentication_assurance_level',
    'nhsid_user_orgs',
  ],
  email: ['email'],
  nationalrbacaccess: ['nhsid_nrbac_roles'],
};
