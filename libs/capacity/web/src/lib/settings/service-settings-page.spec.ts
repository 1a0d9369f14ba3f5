import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { DEFAULT_SETTINGS } from '@ward/capacity/contract';
import { accessibilityFaults, elementOf, provideWardTesting, wordsIn } from '@ward/ui/testing';
import { v7 } from 'uuid';
import { ServiceSettingsPage } from './service-settings-page';

const WARD = {
  ...{ id: v7(), name: 'Lambeth virtual ward', shortName: 'LAM', phone: '020 7946 0901', lat: 51.4, lon: -0.1 },
  ...{ catchment: ['SE1'], version: 1, held: 0, free: 1 },
  occupancy: { staffed: 1, patients: 0, percent: 0, mark: 'below-target' },
};

async function shown(over: object = {}) {
  TestBed.configureTestingModule({ providers: [provideWardTesting()] });
  const fixture = TestBed.createComponent(ServiceSettingsPage);
  const element = elementOf(fixture);
  document.body.append(element);
  await new Promise((resolve) => setTimeout(resolve));
  const http = TestBed.inject(HttpTestingController);
  const settings = { ...DEFAULT_SETTINGS, ...over };
  http.expectOne('/api/service-settings').flush({ settings, version: 0, setByName: null, setAt: null });
  http.expectOne('/api/service-settings/versions').flush([]);
  http.expectOne('/api/wards').flush([WARD]);
  await fixture.whenStable();
  const press = async (words: string) => {
    [...element.querySelectorAll('button')].find((one) => wordsIn(one).includes(words))?.click();
    await fixture.whenStable();
  };
  return { element, press, http };
}

it('shows what holds, says that nobody set it yet, and is accessible', async () => {
  const { element } = await shown();
  expect(wordsIn(element)).toContain('As from the start');
  expect(wordsIn(element)).toContain('Nobody is named');
  expect(await accessibilityFaults(element)).toEqual([]);
}, 20_000);

it('adds the bank holidays of the next twelve months once', async () => {
  const { element, press } = await shown();
  await press('bank holidays of England');
  expect(element.querySelectorAll('vw-exception-rows vw-hours-fields')).toHaveLength(8);
  expect(wordsIn(element)).not.toContain('bank holidays of England');
});

it('names the place of a fault and sends nothing; sends the version it saw when all is well', async () => {
  const night = {
    wardId: WARD.id,
    by: 'team',
    team: 'Evening team',
    phone: '020 7946 0999',
    from: '20:00',
    to: '08:00',
  };
  const { element, press, http } = await shown({ outOfHours: [night] });
  const team = element.querySelector<HTMLInputElement>('vw-night-rows input[type=text]');
  const name = (words: string) => {
    if (team) team.value = words;
    team?.dispatchEvent(new Event('input'));
  };
  name('');
  await press('Save the settings');
  expect(wordsIn(element)).toContain('Who is responsible out of hours, line 1: Name the team');
  http.expectNone('/api/service-settings');
  name('Night team');
  await press('Save the settings');
  const { request } = http.expectOne('/api/service-settings');
  expect([request.method, request.headers.get('If-Match')]).toEqual(['PUT', '"0"']);
  expect(request.body).toMatchObject({ outOfHours: [{ ...night, team: 'Night team' }], holdMinutes: 30 });
});
