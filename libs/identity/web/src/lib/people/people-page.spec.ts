import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { PersonView } from '@ward/identity/contract';
import { OPEN_STREAM } from '@ward/ui';
import { accessibilityFaults, elementOf, provideWardTesting, wordsIn } from '@ward/ui/testing';
import { PeoplePage, rolesOf } from './people-page';

const AMAL: PersonView = {
  id: '01890000-0000-7000-8000-000000000001',
  organisationId: '01890000-0000-7000-8000-0000000000aa',
  organisationName: 'Lambeth and Southwark Virtual Ward',
  name: 'Amal Haddad',
  email: 'amal.haddad@ward.example',
  subject: '999000000001',
  profession: 'nurse',
  registration: null,
  phone: null,
  grants: [{ role: 'clinician', wardId: '01890000-0000-7000-8000-0000000000b1', wardName: 'Lambeth' }],
  active: true,
  version: 1,
};

describe('the page of people', () => {
  beforeEach(() =>
    TestBed.configureTestingModule({
      providers: [provideWardTesting(), { provide: OPEN_STREAM, useValue: () => ({}) }],
    }),
  );

  const page = async (answer: object, status = 200) => {
    const fixture = TestBed.createComponent(PeoplePage);
    document.body.append(elementOf(fixture));
    await new Promise((resolve) => setTimeout(resolve));
    const http = TestBed.inject(HttpTestingController);
    http
      .match(({ url }) => url === '/api/people')
      .at(-1)
      ?.flush(answer, { status, statusText: String(status) });
    await fixture.whenStable();
    return { fixture, element: elementOf(fixture), http };
  };

  it('lists people with what they may do, and leads to each', async () => {
    const { element } = await page({ items: [AMAL], next: null });
    expect(wordsIn(element)).toContain('Clinician (Lambeth)');
    expect(element.querySelector('td a')?.getAttribute('href')).toBe(`/people/${AMAL.id}`);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('says so when nobody matches', async () => {
    const { element } = await page({ items: [], next: null });
    expect(wordsIn(element)).toContain('Nobody matches');
  });

  it('says so when it may not be seen', async () => {
    const { element } = await page(
      { type: 'urn:ward:problem:identity/not-allowed', title: 'Your role does not allow this', status: 403 },
      403,
    );
    expect(wordsIn(element)).toContain('Your role does not allow this');
  });

  it('asks again for another role, from the first page on', async () => {
    const { fixture, element, http } = await page({ items: [AMAL], next: 'more' });
    const role = element.querySelector('select');
    if (role) role.value = 'triage';
    role?.dispatchEvent(new Event('change'));
    fixture.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    const asked = http.match(({ url }) => url === '/api/people').map(({ request }) => request.params.toString());
    expect(asked).toEqual(['left=false&role=triage']);
  });
});

it('names a ward only where a role is bound to it', () => {
  const everywhere = { role: 'triage', wardId: null, wardName: null } as const;
  expect(rolesOf({ grants: [...AMAL.grants, everywhere] })).toBe('Clinician (Lambeth), Triage clinician');
});
