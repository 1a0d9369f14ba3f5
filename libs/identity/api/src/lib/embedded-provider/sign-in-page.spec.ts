import type { DemoPerson } from './demo-people.query';
import { cis2Claims } from './cis2-claims';
import { signInPage } from './sign-in-page';

const person = (changes: Partial<DemoPerson> = {}): DemoPerson => ({
  personId: 'p',
  subject: '999000000001',
  name: 'Amal Haddad',
  email: 'amal@ward.example',
  profession: 'nurse',
  registration: null,
  organisationName: 'Lambeth Virtual Ward',
  odsCode: 'RJ100',
  roles: ['clinician'],
  ...changes,
});
const pageOf = (people: readonly DemoPerson[], find = '') => signInPage({ people, find, nonce: 'n0nce' });

describe('the demo sign-in page', () => {
  it('puts a person of several roles into one group', () => {
    const page = pageOf([person({ roles: ['clinician', 'triage'] })]);
    expect(page).toContain('<h2>Triage clinicians</h2>');
    expect(page).not.toContain('<h2>Clinicians</h2>');
    expect(page.match(/Amal Haddad/g)).toHaveLength(1);
  });

  it('folds long groups, and opens them for who searches', () => {
    const many = Array.from({ length: 7 }, (_, n) => person({ subject: String(n), name: `Nurse ${n}` }));
    expect(pageOf(many)).toContain('<details><summary>3 more</summary>');
    expect(pageOf(many, 'nurse')).toContain('<details open>');
    expect(pageOf(many, 'nurse 5').match(/<li>/g)).toHaveLength(1);
  });

  it('shows names as text, whatever stands in them', () => {
    const page = pageOf([person({ name: `<img src=x onerror="alert('1')">` })], `"><script>`);
    expect(page).not.toMatch(/<img|<script|onerror="/);
  });

  it('leaves out who has no role', () => expect(pageOf([person({ roles: [] })])).not.toContain('Amal Haddad'));
});

it('tells of a person what CIS2 tells', () => {
  expect(cis2Claims(person({ name: 'Maria del Carmen Ortiz', roles: ['coordinator'] }))).toMatchObject({
    sub: '999000000001',
    nhsid_useruid: '999000000001',
    given_name: 'Maria',
    family_name: 'del Carmen Ortiz',
    nhsid_user_orgs: [{ org_code: 'RJ100', org_name: 'Lambeth Virtual Ward' }],
    nhsid_nrbac_roles: [{ org_code: 'RJ100', role_code: 'coordinator' }],
  });
});
