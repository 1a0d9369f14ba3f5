import { NOON } from '@ward/kernel/testing';
import { atLondon } from '@ward/kernel';
import { SubmitReferral } from '@ward/referrals/contract';
import { emptyEntry, emptyReferral, faultsOf, readReferral, toSubmission, type ReferralModel } from './referral-model';

let made = 0;
const newId = () => `01990000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
const empty = emptyReferral(newId(), newId);

const whole: ReferralModel = {
  ...empty,
  person: {
    ...empty.person,
    nhsNumber: '999 000 0018',
    familyName: 'Okafor',
    givenName: 'Ngozi',
    dateOfBirth: '1941-05-04',
    sex: 'female',
  },
  details: {
    ...empty.details,
    phone: '020 7946 0012',
    address: '12 Invented Road',
    postcode: 'se17pb',
    consent: { careAtHome: 'given', notes: '' },
  },
  pathwayId: newId(),
  urgency: 'two-hour',
  direction: 'step-up',
  source: 'gp',
  reason: 'More breathless since yesterday',
  otherwise: 'hospital-stay',
  isSafeToWait: 'yes',
  hasNoKnownAllergies: true,
};
const places = (model: ReferralModel) => faultsOf(model, NOON).map(({ path }) => path.join('.'));

describe('the referral form', () => {
  it('sends what the contract asks for', () => {
    expect(faultsOf(whole, NOON)).toEqual([]);
    expect(SubmitReferral.parse(toSubmission(whole, NOON))).toMatchObject({
      person: { nhsNumber: '9990000018' },
      details: { postcode: 'SE1 7PB', carer: null, escalationPlan: null },
      observations: null,
      isSafeToWait: true,
    });
  });

  it('names every empty answer in words, at its place', () => {
    const faults = faultsOf(empty, NOON);
    expect(faults.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining([
        'person.nhsNumber',
        'person.sex',
        'details.phone',
        'pathwayId',
        'urgency',
        'otherwise',
        'isSafeToWait',
        'reason',
      ]),
    );
    for (const { message } of faults) expect(message).not.toMatch(/invalid|expected|undefined|id of ours/i);
  });

  it('tells a wrong digit from an unfinished number', () => {
    const numbered = (nhsNumber: string) =>
      faultsOf({ ...whole, person: { ...whole.person, nhsNumber } }, NOON)[0]?.message;
    expect(numbered('999 000 001')).toContain('10 digits');
    expect(numbered('9990000019')).toContain('One digit is wrong');
  });

  it('leaves out empty rows and points at the row that is wrong', () => {
    const rows = [emptyEntry(newId()), { ...emptyEntry(newId()), text: 'x' }];
    expect(places({ ...whole, medicines: rows })).toEqual(['medicines.1.text']);
    expect(places({ ...whole, medicines: [emptyEntry(newId())] })).toEqual([]);
  });

  it('wants either allergies or the word that there are none', () => {
    expect(places({ ...whole, hasNoKnownAllergies: false })).toEqual(['hasNoKnownAllergies']);
    const allergies = [{ ...emptyEntry(newId()), text: 'Penicillin' }];
    expect(places({ ...whole, hasNoKnownAllergies: false, allergies })).toEqual([]);
  });

  it('keeps the time at which observations were taken, never a time ahead', () => {
    const taken = (takenTime: string) =>
      SubmitReferral.parse(toSubmission({ ...whole, takenTime, values: { ...whole.values, pulse: 80 } }, NOON))
        .observations?.takenAt;
    expect(taken('11:30')).toBe(atLondon('2026-03-10', '11:30'));
    expect(taken('23:00')).toBe(NOON);
    expect(taken('')).toBe(NOON);
  });

  it('brings back a draft of an older form, and nothing that is not one', () => {
    const kept = { person: { familyName: 'Okafor' }, reason: 'Short of breath' };
    expect(readReferral(kept, empty)).toEqual({
      ...empty,
      reason: 'Short of breath',
      person: { ...empty.person, familyName: 'Okafor' },
    });
    expect(readReferral('nonsense', empty)).toBeUndefined();
    expect(readReferral({}, empty)).toBeUndefined();
  });
});
