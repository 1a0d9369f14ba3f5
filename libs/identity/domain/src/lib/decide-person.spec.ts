import { ok, refuse } from '@ward/kernel';
import { aPerson, aWardWorkplace } from '../testing';
import { describePerson, letPersonGo, takePersonBack } from './decide-person';

const LAMBETH = '01890000-0000-7000-8000-0000000000b1';
const OTHER = '01890000-0000-7000-8000-000000000002';
const administrator = [{ role: 'administrator', wardId: null }] as const;

describe('describing a person', () => {
  it('takes a nurse on', () => expect(describePerson(aPerson(), aWardWorkplace())).toEqual(ok(aPerson())));

  it('keeps referrers out of the ward', () =>
    expect(describePerson(aPerson({ grants: [{ role: 'referrer', wardId: null }] }), aWardWorkplace())).toEqual(
      refuse({ code: 'identity/role-not-here', roles: ['referrer'] }),
    ));

  it('keeps ward roles out of a practice', () =>
    expect(describePerson(aPerson(), aWardWorkplace({ kind: 'gp-practice' }))).toEqual(
      refuse({ code: 'identity/role-not-here', roles: ['clinician'] }),
    ));

  it('asks a clinician for the profession', () =>
    expect(describePerson(aPerson({ profession: null }), aWardWorkplace())).toEqual(
      refuse({ code: 'identity/profession-missing' }),
    ));

  it('does not take the role from the last administrator', () =>
    expect(describePerson(aPerson(), aWardWorkplace({ otherAdministrators: 0 }))).toEqual(
      refuse({ code: 'identity/last-administrator' }),
    ));

  it('lets a practice do without an administrator', () => {
    const gp = aPerson({ grants: [{ role: 'referrer', wardId: null }] });
    expect(describePerson(gp, { kind: 'gp-practice', otherAdministrators: 0 })).toEqual(ok(gp));
  });

  it('keeps one grant where "every ward" already says it', () => {
    const grants = [
      { role: 'clinician', wardId: LAMBETH },
      { role: 'clinician', wardId: null },
      { role: 'triage', wardId: LAMBETH },
    ] as const;
    const described = describePerson(aPerson({ grants }), aWardWorkplace());
    expect(described).toEqual(
      ok(
        aPerson({
          grants: [
            { role: 'clinician', wardId: null },
            { role: 'triage', wardId: LAMBETH },
          ],
        }),
      ),
    );
  });
});

describe('letting a person go', () => {
  it('ends their work', () =>
    expect(letPersonGo(aPerson(), OTHER, aWardWorkplace())).toEqual(ok(aPerson({ active: false }))));

  it('happens once', () =>
    expect(letPersonGo(aPerson({ active: false }), OTHER, aWardWorkplace())).toEqual(
      refuse({ code: 'identity/already-left' }),
    ));

  it('is not done to oneself', () =>
    expect(letPersonGo(aPerson(), aPerson().id, aWardWorkplace())).toEqual(refuse({ code: 'identity/yourself' })));

  it('leaves an administrator', () =>
    expect(letPersonGo(aPerson({ grants: administrator }), OTHER, aWardWorkplace({ otherAdministrators: 0 }))).toEqual(
      refuse({ code: 'identity/last-administrator' }),
    ));
});

describe('taking a person back', () => {
  it('opens the door again', () =>
    expect(takePersonBack(aPerson({ active: false }))).toEqual(ok(aPerson({ active: true }))));

  it('is not needed for somebody who is here', () =>
    expect(takePersonBack(aPerson())).toEqual(refuse({ code: 'identity/still-here' })));
});
