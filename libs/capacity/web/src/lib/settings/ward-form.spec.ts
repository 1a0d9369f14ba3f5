import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { WardView } from '@ward/capacity/contract';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { v7 } from 'uuid';
import { WardForm } from './ward-form';

const WARD: WardView = {
  ...{ id: v7(), name: 'Lambeth virtual ward', shortName: 'LAM', phone: '020 7946 0901', lat: 51.46, lon: -0.11 },
  ...{ catchment: ['SE1', 'SW9'], version: 3, held: 0, free: 4 },
  occupancy: { staffed: 10, patients: 6, percent: 60, mark: 'below-target' },
};

async function shown(ward?: WardView) {
  TestBed.configureTestingModule({ providers: [provideWardTesting()] });
  const fixture = await rendered(WardForm, { ward });
  const element = elementOf(fixture);
  const send = async () => {
    element.querySelector('button')?.click();
    await fixture.whenStable();
  };
  return { fixture, element, send, http: TestBed.inject(HttpTestingController) };
}

it('says what a new ward still needs, each beside its field', async () => {
  const { element, send, http } = await shown();
  await send();
  const words = wordsIn(element);
  for (const fault of ['Name the ward', 'Give at least one postcode district', 'Give it in degrees'])
    expect(words).toContain(fault);
  expect(await accessibilityFaults(element)).toEqual([]);
  http.expectNone(() => true);
});

it('saves a ward with the version it saw', async () => {
  const { element, send, http } = await shown(WARD);
  expect(element.querySelector('textarea')?.value).toBe('SE1, SW9');
  await send();
  const { request } = http.expectOne(`/api/wards/${WARD.id}`);
  expect([request.method, request.headers.get('If-Match')]).toEqual(['PUT', '"3"']);
  expect(request.body).toMatchObject({ name: 'Lambeth virtual ward', catchment: ['SE1', 'SW9'], lat: 51.46 });
});
