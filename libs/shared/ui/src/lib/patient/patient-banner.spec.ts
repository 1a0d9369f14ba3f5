import { TestBed } from '@angular/core/testing';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '../../testing';
import { type BannerPatient, PatientBanner } from './patient-banner';

const MAUREEN: BannerPatient = {
  nhsNumber: '9990000018',
  familyName: 'Whitcombe',
  givenName: 'Maureen',
  dateOfBirth: '1948-03-11',
  sex: 'female',
  allergies: ['Penicillin'],
  alerts: ['Key safe'],
  looksLike: true,
};

beforeEach(() => TestBed.configureTestingModule({ providers: provideWardTesting() }));

it('names the patient by everything that tells two people apart', async () => {
  const fixture = await rendered(PatientBanner, { patient: MAUREEN });
  const words = wordsIn(elementOf(fixture));
  expect(words).toContain('Whitcombe, Maureen');
  // The day before her birthday.
  expect(words).toContain('11 Mar 1948 (77 years)');
  expect(words).toContain('999 000 0018');
  expect(words).toContain('Female');
  expect(words).toContain('Allergies: Penicillin');
  expect(words).toContain('Alerts: Key safe');
  expect(words).toContain('another patient has a similar name');
  expect(await accessibilityFaults(elementOf(fixture))).toEqual([]);
});

it('tells known to have none apart from nothing recorded, without a warning', async () => {
  const fixture = await rendered(PatientBanner, { patient: { ...MAUREEN, allergies: ['No known allergies'] } });
  expect(wordsIn(elementOf(fixture))).toContain('No known allergies');
  expect(wordsIn(elementOf(fixture))).not.toContain('Allergies:');
});

it('does not say that there are no allergies when none are recorded', async () => {
  const fixture = await rendered(PatientBanner, {
    patient: { ...MAUREEN, allergies: [], alerts: [], looksLike: false },
  });
  expect(wordsIn(elementOf(fixture))).toContain('No allergies recorded');
  expect(wordsIn(elementOf(fixture))).not.toContain('similar name');
});
