import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { LetterView } from '@ward/caseload/contract';
import { NOON } from '@ward/kernel/testing';
import { DeviceDrafts } from '@ward/ui';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { v7 } from 'uuid';
import { LetterForm } from './letter-form';

const LETTER: LetterView = {
  ...{ id: v7(), episodeId: v7(), patientId: v7(), versionNo: 1, status: 'draft', savedAt: NOON, savedByName: 'Amal' },
  ...{ signedAt: null, signedByName: null, why: null, version: 2, missing: [] },
  content: {
    ...{ diagnoses: ['Cellulitis'], whatHappened: '', investigations: '', condition: '', allergies: [], followUp: [] },
    medicines: [{ name: 'Flucloxacillin', dose: '500 mg', change: 'started', why: 'cellulitis' }],
    ...{ forThePatient: '', whoToCall: 'The ward' },
  },
  stay: {
    ...{ wardName: 'Lambeth', wardPhone: '', pathwayName: 'Cellulitis', admittedAt: NOON, dischargedAt: null },
    ...{ expectedDischarge: '2026-03-14', destination: null, responsibleClinicianName: null },
  },
};

class NoDrafts {
  keep = () => Promise.resolve(NOON);
  find = () => Promise.resolve(undefined);
  forget = () => Promise.resolve();
}
const settled = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function shown() {
  TestBed.configureTestingModule({
    providers: [provideWardTesting(), { provide: DeviceDrafts, useClass: NoDrafts }],
  });
  const fixture = await rendered(LetterForm, { letter: LETTER });
  const element = elementOf(fixture);
  const http = TestBed.inject(HttpTestingController);
  const write = async (words: string) => {
    const area = element.querySelectorAll('textarea').item(1);
    area.value = words;
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const press = async (words: string) => {
    [...element.querySelectorAll('button')].find((one) => wordsIn(one) === words)?.click();
    await settled();
  };
  const saving = () => http.expectOne({ method: 'PUT', url: `/api/letters/${LETTER.id}` });
  return { fixture, element, http, write, press, saving };
}

it('is kept by itself after a pause, with the version it saw, and says so', async () => {
  const { fixture, element, write, saving } = await shown();
  await write('IV antibiotics at home');
  await settled(1700);
  const save = saving();
  expect(save.request.headers.get('If-Match')).toBe('"2"');
  expect(save.request.body).toMatchObject({
    content: { whatHappened: 'IV antibiotics at home', medicines: LETTER.content.medicines },
  });
  save.flush({ ...LETTER, content: { ...LETTER.content, whatHappened: 'IV antibiotics at home' }, version: 3 });
  await settled();
  await fixture.whenStable();
  expect(wordsIn(element)).toContain('The draft is kept with the ward, 12:00');
  expect(await accessibilityFaults(element)).toEqual([]);
}, 20_000);

it('does not write over what somebody else wrote meanwhile, unless it is said', async () => {
  const { fixture, element, http, write, press, saving } = await shown();
  await write('Mine');
  await press('Save the draft');
  const title = 'Somebody else changed this while you were working on it';
  saving().flush({ type: 'x', title, status: 412 }, { status: 412, statusText: 'stale' });
  await settled();
  await fixture.whenStable();
  expect(wordsIn(element)).toContain(title);
  await press('Keep mine');
  http.expectOne({ method: 'GET', url: `/api/letters/${LETTER.id}` }).flush({ ...LETTER, version: 7 });
  await settled();
  const again = saving();
  expect(again.request.headers.get('If-Match')).toBe('"7"');
  expect(again.request.body).toMatchObject({ content: { whatHappened: 'Mine' } });
});
