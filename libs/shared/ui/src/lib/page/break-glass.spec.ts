import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '../../testing';
import { signIn, someone } from '../session/testing';
import { BreakGlass } from './break-glass';

const PATIENT = '019a0000-0000-7000-8000-000000000001';

beforeEach(() => TestBed.configureTestingModule({ providers: provideWardTesting() }));

async function asked() {
  await signIn(someone({ permissions: ['break-glass:use'] }));
  const fixture = await rendered(BreakGlass, { patientId: PATIENT });
  let opened = 0;
  fixture.componentInstance.opened.subscribe(() => opened++);
  const element = elementOf(fixture);
  element.querySelector('button')?.click();
  await fixture.whenStable();
  const send = async (reason: string) => {
    const box = element.querySelector('textarea');
    if (box) box.value = reason;
    box?.dispatchEvent(new Event('input'));
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { fixture, element, send, opened: () => opened, http: TestBed.inject(HttpTestingController) };
}

it('is not sent without a reason', async () => {
  const { element, send, http } = await asked();
  await send('short');
  http.expectNone('/api/break-glass');
  expect(wordsIn(element)).toContain('Say in a sentence why you need this record now');
  expect(await accessibilityFaults(element)).toEqual([]);
});

it('opens with a reason, once, under one id and key even when the first answer was lost', async () => {
  const { send, http, opened } = await asked();
  await send('Patient collapsed, ambulance crew on the phone');
  const first = http.expectOne('/api/break-glass');
  first.error(new ProgressEvent('error'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(opened()).toBe(0);
  await send('Patient collapsed, ambulance crew on the phone');
  const again = http.expectOne('/api/break-glass');
  expect(again.request.body).toEqual(first.request.body);
  expect(again.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  again.flush({});
  await new Promise((resolve) => setTimeout(resolve));
  expect(opened()).toBe(1);
});
