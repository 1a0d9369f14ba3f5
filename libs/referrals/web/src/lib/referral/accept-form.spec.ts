import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { DEFAULT_SETTINGS, type OfferView } from '@ward/capacity/contract';
import { plusMinutes } from '@ward/kernel';
import { NOON, testNhsNumber } from '@ward/kernel/testing';
import type { ReferralView } from '@ward/referrals/contract';
import { elementOf, provideWardTesting, wordsIn } from '@ward/ui/testing';
import { v7 } from 'uuid';
import { AcceptForm } from './accept-form';

const [wardId, pathwayId, id] = [v7(), v7(), v7()];
const REFERRAL = {
  ...{ id, version: 1, hold: null, clockEndsAt: plusMinutes(NOON, 120) },
  patient: { nhsNumber: testNhsNumber(3), dateOfBirth: '1941-05-04' },
  told: { answers: [], observations: null, isPregnant: false },
} as unknown as ReferralView;
const ward = { name: 'Lambeth virtual ward', phone: '', servesPostcode: true, heldBeds: 0, staffedBeds: 3 };
const offer = (freeBeds: number) => ({ wards: [{ ...ward, wardId, freeBeds }] }) as unknown as OfferView;

async function shown() {
  TestBed.configureTestingModule({ providers: [provideWardTesting()] });
  const fixture = TestBed.createComponent(AcceptForm);
  const inputs = { referral: REFERRAL, offer: offer(1), pathways: [], pathwayId };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const element = elementOf(fixture);
  document.body.append(element);
  await new Promise((resolve) => setTimeout(resolve));
  const http = TestBed.inject(HttpTestingController);
  const settings = { settings: DEFAULT_SETTINGS, version: 0, setByName: null, setAt: null };
  http.match(({ url }) => url === '/api/service-settings').forEach((request) => request.flush(settings));
  http.match(({ url }) => url === '/api/colleagues').forEach((request) => request.flush([]));
  return { fixture, element, http };
}

it('keeps a bed of the best ward while the form is open, and offers that bed to this patient alone', async () => {
  const { fixture, element, http } = await shown();
  const holding = http.expectOne(`/api/referrals/${id}/hold`);
  expect(holding.request.body).toEqual({ wardId, pathwayId });
  // The counts without the bed come before the news of the hold: no other bed is looked for.
  const other = { ...ward, wardId: v7(), name: 'Southwark virtual ward', servesPostcode: false, freeBeds: 2 };
  fixture.componentRef.setInput('offer', { wards: [{ ...ward, wardId, freeBeds: 0 }, other] });
  fixture.detectChanges();
  http.expectNone(`/api/referrals/${id}/hold`);
  const hold = { wardId, pathwayId, bedLabel: 'A1', until: plusMinutes(NOON, 30) };
  fixture.componentRef.setInput('referral', { ...REFERRAL, hold });
  fixture.componentRef.setInput('offer', offer(0));
  fixture.detectChanges();
  expect(wordsIn(element)).toContain('Bed A1 is held for this patient until 12:30');
  expect(wordsIn(element)).toContain('bed A1 is held for this patient, 0 of 3 beds free besides');
  expect(element.querySelector<HTMLInputElement>('vw-radios input')?.disabled).toBe(false);
  http.expectNone(`/api/referrals/${id}/hold`);
});
