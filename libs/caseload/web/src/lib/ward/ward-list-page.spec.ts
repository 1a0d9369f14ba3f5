import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { WardListLine } from '@ward/caseload/contract';
import { NOON, testNhsNumber } from '@ward/kernel/testing';
import { OPEN_STREAM } from '@ward/ui';
import { accessibilityFaults, elementOf, provideWardTesting, wordsIn } from '@ward/ui/testing';
import { v7 } from 'uuid';
import { WardListPage } from './ward-list-page';

function aLine(over: Partial<WardListLine> = {}): WardListLine {
  return {
    ...{ episodeId: v7(), patientId: v7(), wardId: v7(), wardName: 'Lambeth', bedLabel: 'B01', pathwayName: 'Frailty' },
    ...{
      nhsNumber: testNhsNumber(1),
      familyName: 'Okafor',
      givenName: 'Ngozi',
      dateOfBirth: '1941-05-04',
      sex: 'female',
    },
    ...{ allergies: [], alerts: [], looksLike: false, status: 'active', admittedAt: NOON, dayOfStay: 3 },
    ...{ expectedDischarge: '2026-03-14', isPastExpected: false, isOver14Days: false, reasonOver14Days: null },
    ...{ responsibleClinicianName: null, score: null, openAlerts: null, nextVisit: null, overdueVisit: null },
    ...{ openTasks: 0, overdueTasks: 0, reviewedToday: false, lastDecision: null, risk: 'watch', version: 1 },
    reasons: ['Never observed'],
    ...over,
  };
}

const NIGHT = {
  ...{ wardId: v7(), wardName: 'Lambeth', wardPhone: '020 7946 0901' },
  night: { from: NOON, to: NOON, isNow: true, team: 'Night team', phone: '020 7946 0911', people: [] },
};

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function shown(answer: object, status = 200) {
  TestBed.configureTestingModule({
    providers: [provideWardTesting(), { provide: OPEN_STREAM, useValue: () => ({}) }],
  });
  const fixture = TestBed.createComponent(WardListPage);
  const element = elementOf(fixture);
  document.body.append(element);
  await settled();
  const http = TestBed.inject(HttpTestingController);
  const list = () => http.match(({ url }) => url === '/api/ward-list').at(-1);
  http.expectOne('/api/wards').flush([]);
  http.expectOne('/api/wards/tonight').flush([NIGHT]);
  list()?.flush(answer, { status, statusText: String(status) });
  await fixture.whenStable();
  return { element, list };
}

const COUNTS = { all: 2, atRisk: 1, notReviewed: 2, leaving: 0, inHospital: 0 };
const pageOf = (...items: readonly WardListLine[]) => ({ items, next: null, asOf: NOON, counts: COUNTS });

it('says of each patient who, why here, and what is missing', async () => {
  const { element } = await shown(
    pageOf(
      aLine({ reasons: ['Urgent alert', 'Visit 40 min late'], risk: 'urgent', looksLike: true, isPastExpected: true }),
    ),
  );
  const words = wordsIn(element);
  expect(words).toContain('Okafor, Ngozi');
  expect(words).toContain('Urgent alert · Visit 40 min late');
  expect(words).toContain('No responsible clinician');
  expect(words).toContain('Night team 020 7946 0911');
  expect(words).toContain('was due');
  expect(element.querySelector('[aria-label^="Name alert"], svg[role=img]')).not.toBeNull();
  expect(await accessibilityFaults(element)).toEqual([]);
});

it('asks for another list when one is chosen, and keeps the numbers meanwhile', async () => {
  const { element, list } = await shown(pageOf(aLine()));
  const choice = [...element.querySelectorAll('button')].find((button) => wordsIn(button).startsWith('At risk'));
  expect(wordsIn(choice ?? element)).toBe('At risk 1');
  choice?.click();
  await settled();
  expect(list()?.request.params.get('show')).toBe('at-risk');
  expect(choice?.getAttribute('aria-pressed')).toBe('true');
  expect(wordsIn(choice ?? element)).toBe('At risk 1');
});

it('says so when nobody is there', async () => {
  const { element } = await shown(pageOf());
  expect(wordsIn(element)).toContain('Nobody is on the ward');
});

it('shows the words of a refusal', async () => {
  const { element } = await shown({ type: 'x', title: 'Your role does not allow this', status: 403 }, 403);
  expect(wordsIn(element)).toContain('Your role does not allow this');
});
