import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { StaffRecord } from '@ward/allocation/contract';
import { Session } from '@ward/ui';
import { OPEN_STREAM } from '@ward/ui';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { MemberPage } from './member-page';
import { sayLine, warningsOf } from './team-words';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const AMAL: StaffRecord = {
  personId: 'amal',
  name: 'Amal Yusuf',
  wardId: null,
  wardName: null,
  profession: 'nurse',
  grade: 'Band 6',
  travelMode: 'car',
  baseLat: 51.47,
  baseLon: -0.1,
  contractedMinutes: 2250,
  languages: [],
  gender: null,
  competencies: [
    { skill: 'ecg', name: '12-lead ECG', expiresOn: '2026-03-01', state: 'expired' },
    { skill: 'iv-therapy', name: 'IV therapy', expiresOn: '2026-03-30', state: 'expiring' },
  ],
  weeks: [{ monday: '2026-03-09', minutes: 2400 }],
  patterns: [
    {
      fromDate: '2026-03-01',
      lines: [{ weekday: 1, from: '21:00', to: '07:00', breakMinutes: 60 }],
      minutesAWeek: 540,
      setByName: 'Grace Mensah',
      version: 2,
    },
  ],
  version: 3,
};

describe('the page of one of the team', () => {
  let http: HttpTestingController;
  const show = async () => {
    const page = rendered(MemberPage, { personId: 'amal' });
    await settled();
    http.expectOne('/api/staff/amal').flush(AMAL);
    http.expectOne('/api/staff/choices').flush({ wards: [], newcomers: [] });
    const fixture = await page;
    await settled();
    await fixture.whenStable();
    return { fixture, root: elementOf(fixture) };
  };
  const press = (root: Element, words: string) =>
    [...root.querySelectorAll('button')].find((button) => wordsIn(button).startsWith(words))?.click();

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideWardTesting(),
        { provide: OPEN_STREAM, useValue: () => ({ close: () => undefined }) },
        {
          provide: Session,
          useValue: { may: (permission: string) => permission === 'roster:manage', state: () => 'signed-in' },
        },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => document.body.replaceChildren());

  it('warns of what lapses and of hours over contract, and hides patients from who does not plan', async () => {
    const { root } = await show();
    const words = wordsIn(root);
    expect(words).toContain('lapsed 1 Mar 2026: not sent to it');
    expect(words).toContain('lapses 30 Mar 2026');
    expect(words).toContain('2.5 h over contract');
    expect(words).toContain('Monday 21:00 to 07:00 the next morning, break 60 min');
    expect(words).not.toContain('Not sent to');
    http.expectNone('/api/staff/amal/exclusions');
    expect(await accessibilityFaults(root)).toEqual([]);
  });

  it('ends a competency by the version seen', async () => {
    const { root } = await show();
    press(root, 'End 12-lead ECG');
    await settled();
    const { request } = http.expectOne('/api/staff/amal/competencies/ecg');
    expect([request.method, request.headers.get('If-Match')]).toEqual(['DELETE', '"3"']);
  });

  it('shows the refusal beside the competencies and keeps what was there', async () => {
    const { root, fixture } = await show();
    press(root, 'End 12-lead ECG');
    await settled();
    http
      .expectOne('/api/staff/amal/competencies/ecg')
      .flush(
        { type: 'urn:ward:problem:stale', title: 'Somebody else changed this', status: 412 },
        { status: 412, statusText: '412' },
      );
    await settled();
    await fixture.whenStable();
    expect(wordsIn(root.querySelector('vw-competencies-card') ?? root)).toContain('Somebody else changed this');
  });
});

it('warns of what has lapsed first', () => {
  expect(warningsOf(AMAL.competencies.toReversed()).map(({ isOver }) => isOver)).toEqual([true, false]);
});

it('says nothing of a break that there is not', () => {
  expect(sayLine({ weekday: 7, from: '08:00', to: '12:00', breakMinutes: 0 })).toBe('Sunday 08:00 to 12:00');
});
