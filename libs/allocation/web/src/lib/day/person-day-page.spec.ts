import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { PersonDay } from '@ward/allocation/contract';
import { instant } from '@ward/kernel';
import { OPEN_STREAM } from '@ward/ui';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { PersonDayPage } from './person-day-page';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const at = (time: string) => instant(`2026-03-10T${time}:00.000Z`);
const DAY: PersonDay = {
  personId: 'amal',
  name: 'Amal Yusuf',
  day: '2026-03-10',
  asOf: at('07:00'),
  shifts: [{ from: at('08:00'), to: at('16:00') }],
  minutesBack: 9,
  stops: [
    {
      visitId: 'v',
      startsAt: at('09:00'),
      endsAt: at('09:45'),
      title: 'IV dose',
      contact: 'face-to-face',
      status: 'planned',
      travelMinutes: 12,
      familyName: 'Byron',
      givenName: 'Ada',
      dateOfBirth: '1940-12-10',
      nhsNumber: '9990000018',
      looksLike: true,
      address: '1 Rye Lane',
      postcode: 'SE15 5EX',
      phone: '020 7946 0000',
      allergies: ['Penicillin'],
      alerts: [],
      language: null,
      interpreter: false,
      access: '',
      keySafe: 'behind the bin',
      pets: '',
      risks: '',
      resuscitation: 'dnacpr',
      others: ['Ben Carter'],
    },
  ],
};

describe('a person’s day on paper', () => {
  let http: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideWardTesting(), { provide: OPEN_STREAM, useValue: () => ({ close: () => undefined }) }],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => document.body.replaceChildren());

  const show = async (answer: object, status = 200) => {
    const page = rendered(PersonDayPage, { personId: 'amal', day: '2026-03-10' });
    await settled();
    http.expectOne('/api/staff/amal/day?day=2026-03-10').flush(answer, { status, statusText: String(status) });
    const fixture = await page;
    await settled();
    await fixture.whenStable();
    return elementOf(fixture);
  };

  it('says the way, who it is, and what is needed at the door', async () => {
    const root = await show(DAY);
    const words = wordsIn(root);
    for (const part of [
      'On shift 08:00 to 16:00',
      '12 min on the way',
      'Byron, Ada',
      'another patient has a similar name',
      'Allergies: Penicillin',
      'DNACPR: not for resuscitation',
      'Key safe: behind the bin',
      'Goes as well: Ben Carter',
      '9 min back to base',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('Pets');
    expect(root.querySelector('a[download]')?.getAttribute('href')).toBe('/api/staff/amal/visits.ics?day=2026-03-10');
    expect(words).toContain('never who is visited');
    expect(await accessibilityFaults(root)).toEqual([]);
  });

  it('offers no calendar of an empty day', async () => {
    const root = await show({ ...DAY, stops: [], minutesBack: null });
    expect(wordsIn(root)).toContain('No visits on this day');
    expect(root.querySelector('a[download]')).toBeNull();
  });

  it('says so when it is somebody else’s', async () => {
    const problem = {
      type: 'urn:ward:problem:allocation/not-your-day',
      title: 'You may print your own day only',
      status: 403,
    };
    expect(wordsIn(await show(problem, 403))).toContain('You may print your own day only');
  });
});
