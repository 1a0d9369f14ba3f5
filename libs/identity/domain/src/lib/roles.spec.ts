import { homeOf, permissionsOf, roleFits, ROLE_PERMISSIONS, type Permission, type Role } from './roles';

const roles = Object.keys(ROLE_PERMISSIONS) as Role[];
const whoMay = (permission: Permission) => roles.filter((role) => permissionsOf([role], null).has(permission));

describe('what roles may do', () => {
  it.each<[Permission, Role[]]>([
    ['referral:decide', ['triage', 'clinical-lead']],
    ['people:manage', ['administrator']],
    ['ward:configure', ['administrator']],
    ['audit:read', ['privacy-officer']],
    ['break-glass:review', ['privacy-officer']],
    ['visit:record', ['clinician', 'clinical-lead']],
    ['plan:assign', ['coordinator', 'clinical-lead']],
    ['discharge:sign', ['clinical-lead']],
    ['patient:read', ['referrer', 'triage', 'coordinator', 'clinician', 'clinical-lead']],
    ['break-glass:use', ['triage', 'coordinator', 'clinician', 'clinical-lead']],
  ])('%s is for %s alone', (permission, expected) => expect(whoMay(permission)).toEqual(expected));

  it('adds up over several roles', () => {
    const both = permissionsOf(['administrator', 'privacy-officer'], null);
    expect([both.has('people:manage'), both.has('audit:read'), both.has('patient:read')]).toEqual([true, true, false]);
  });

  it('gives nothing to somebody without a role', () => expect(permissionsOf([], 'doctor').size).toBe(0));

  it.each([
    ['doctor', true],
    ['nurse', true],
    ['support-worker', false],
    [null, false],
  ])('lets a clinician who is a %s sign a discharge letter: %s', (profession, may) =>
    expect(permissionsOf(['clinician'], profession).has('discharge:sign')).toBe(may),
  );

  it('does not let a profession alone sign', () =>
    expect(permissionsOf(['coordinator'], 'doctor').has('discharge:sign')).toBe(false));
});

describe('which organisation a role belongs to', () => {
  it.each(roles)('%s works on one side only', (role) => {
    expect(roleFits(role, 'provider')).toBe(role !== 'referrer');
    expect(roleFits(role, 'gp-practice')).toBe(role === 'referrer');
  });
});

describe('the home of a role', () => {
  it('is the screen of the most urgent work', () => {
    expect(homeOf(['manager', 'triage'])).toBe('/triage');
    expect(homeOf(['clinician'])).toBe('/today');
  });

  it('says so when there is no role yet', () => expect(homeOf([])).toBe('/no-role'));
});
