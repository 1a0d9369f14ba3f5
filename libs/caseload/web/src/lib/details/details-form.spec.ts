import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { PatientView } from '@ward/caseload/contract';
import { NOON, testNhsNumber } from '@ward/kernel/testing';
import { DeviceDrafts } from '@ward/ui';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { v7 } from 'uuid';
import { DetailsForm } from './details-form';

const PATIENT: PatientView = {
  ...{ id: v7(), nhsNumber: testNhsNumber(5), familyName: 'Okafor', givenName: 'Ngozi', dateOfBirth: '1941-05-04' },
  ...{
    sex: 'female',
    phone: '020 7946 0001',
    address: '1 High Road',
    postcode: 'SE1 7PB',
    lat: null,
    lon: null,
    placePrecision: null,
  },
  ...{ gpOrganisationId: null, gpName: null, gpPhone: null, language: 'Igbo', interpreter: false, carer: null },
  ...{ preferences: {}, home: { access: 'Side gate' }, consent: {}, allergies: [], alerts: [], looksLike: false },
  escalationPlan: { resuscitation: 'dnacpr', respect: true, ceiling: 'comfort', notes: '' },
  version: 4,
};
const BY = { byName: 'Amal Osei', at: NOON };

class NoDrafts {
  keep = () => Promise.resolve(NOON);
  find = () => Promise.resolve(undefined);
  forget = () => Promise.resolve();
}

async function shown() {
  TestBed.configureTestingModule({
    providers: [provideWardTesting(), { provide: DeviceDrafts, useClass: NoDrafts }],
  });
  const fixture = await rendered(DetailsForm, { patient: PATIENT, setBy: BY });
  const element = elementOf(fixture);
  const field = (label: string) => {
    const named = [...element.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
    return element.querySelector<HTMLInputElement>(`#${named?.htmlFor ?? 'none'}`);
  };
  const write = async (label: string, words: string) => {
    const input = field(label);
    if (!input) throw new Error(`no field ${label}`);
    input.value = words;
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const press = async (words: string) => {
    const button = [...element.querySelectorAll('button')].find((one) => wordsIn(one) === words);
    button?.click();
    await fixture.whenStable();
  };
  return { fixture, element, field, write, press, http: TestBed.inject(HttpTestingController) };
}

it('shows what is known, without a fault of access', async () => {
  const { element, field } = await shown();
  expect(field('Phone')?.value).toBe('020 7946 0001');
  expect(field('How to get in')?.value).toBe('Side gate');
  expect(await accessibilityFaults(element)).toEqual([]);
});

it('sends the whole with the version it saw', async () => {
  const { write, press, http } = await shown();
  await write('Phone', '020 7946 0002');
  await press('Save the details');
  const { request } = http.expectOne(`/api/patients/${PATIENT.id}/details`);
  expect(request.headers.get('If-Match')).toBe('"4"');
  expect(request.body).toMatchObject({ phone: '020 7946 0002', escalationPlan: PATIENT.escalationPlan });
});

it('says that a postcode is not whole, beside it, and sends nothing', async () => {
  const { element, write, press, http } = await shown();
  await write('Postcode', 'SE1');
  await press('Save the details');
  expect(wordsIn(element)).toContain('Give a full postcode, for example SE1 7PB');
  http.expectNone(`/api/patients/${PATIENT.id}/details`);
});

it('lays another’s changes beside mine, asks for the line both changed, and saves both', async () => {
  const { fixture, element, field, write, press, http } = await shown();
  await write('Phone', 'mine');
  await write('Key safe', '4711');
  fixture.componentRef.setInput('patient', { ...PATIENT, phone: 'theirs', language: 'Twi', version: 5 });
  await fixture.whenStable();
  expect(wordsIn(element)).toContain('Amal Osei changed these details while you had them open');
  expect(wordsIn(element)).toContain('Language: Twi (before: Igbo)');
  expect(await accessibilityFaults(element)).toEqual([]);
  await press('Save the details');
  http.expectNone(`/api/patients/${PATIENT.id}/details`);
  [...element.querySelectorAll('label')].find((one) => one.textContent.includes('Theirs: theirs'))?.click();
  await fixture.whenStable();
  await press('Go on with both');
  expect([field('Phone')?.value, field('Key safe')?.value, field('Language')?.value]).toEqual([
    'theirs',
    '4711',
    'Twi',
  ]);
  await press('Save the details');
  const { request } = http.expectOne(`/api/patients/${PATIENT.id}/details`);
  expect(request.headers.get('If-Match')).toBe('"5"');
});
