import { HttpClient } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { provideWardTesting } from '../../testing';
import { Session } from './session';
import { signIn, someone } from './testing';

let http: HttpTestingController;
beforeEach(() => {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideWardTesting() });
  http = TestBed.inject(HttpTestingController);
});
afterEach(() => http.verify());

const lost = new ProgressEvent('error');
const ended = { status: 401, statusText: 'Unauthorized' };
const pause = () => new Promise((resolve) => setTimeout(resolve));

it('knows who sits here and what she may do', async () => {
  const session = await signIn(someone({ permissions: ['visit:record'] }));
  expect(session.state()).toBe('signed-in');
  expect(session.may('visit:record')).toBe(true);
  expect(session.may('audit:read')).toBe(false);
});

it('opens without signal for the person who last worked here', async () => {
  await signIn(someone({ name: 'Amal Osman' }));
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: provideWardTesting() });
  const session = TestBed.inject(Session);
  const asking = session.ask();
  TestBed.inject(HttpTestingController).expectOne('/api/me').error(lost);
  await asking;
  expect(session.state()).toBe('offline');
  expect(session.me()?.name).toBe('Amal Osman');
});

it('goes on by itself when the signal is back', async () => {
  const me = someone({ name: 'Amal Osman' });
  await signIn(me);
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: provideWardTesting() });
  const session = TestBed.inject(Session);
  const again = TestBed.inject(HttpTestingController);
  const asking = session.ask();
  again.expectOne('/api/me').error(lost);
  await asking;
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  dispatchEvent(new Event('offline'));
  TestBed.tick();
  Reflect.deleteProperty(navigator, 'onLine');
  dispatchEvent(new Event('online'));
  TestBed.tick();
  again.expectOne('/api/me').flush(me);
  await pause();
  expect(session.state()).toBe('signed-in');
});

it('does not open without signal on a device that nobody has signed in on', async () => {
  const session = TestBed.inject(Session);
  const asking = session.ask();
  http.expectOne('/api/me').error(lost);
  await asking;
  expect(session.state()).toBe('failed');
});

it('forgets the person when she signs out', async () => {
  const session = await signIn();
  const leaving = session.signOut();
  http.expectOne('/api/sign-out').flush({});
  await leaving;
  expect(session.state()).toBe('signed-out');
  expect(session.me()).toBeUndefined();
  expect(JSON.stringify({ ...localStorage })).not.toContain('Grace');
});

it('sends what was waiting once the same person has signed in again, under the same key', async () => {
  const session = await signIn();
  const answer = firstValueFrom(TestBed.inject(HttpClient).post('/api/visits/1/record', { pulse: 80 }));
  const first = http.expectOne('/api/visits/1/record');
  first.flush(null, ended);
  await pause();
  expect(session.state()).toBe('ended');
  expect(session.me()?.name).toBe('Grace Mensah');

  await signIn();
  await pause();
  const again = http.expectOne('/api/visits/1/record');
  expect(again.request.body).toEqual({ pulse: 80 });
  expect(again.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
  again.flush({ saved: true });
  await expect(answer).resolves.toEqual({ saved: true });
});

it('gives up what was waiting when she leaves instead', async () => {
  const session = await signIn();
  const answer = firstValueFrom(TestBed.inject(HttpClient).get('/api/referrals'));
  http.expectOne('/api/referrals').flush(null, ended);
  await pause();
  const leaving = session.signOut();
  http.expectOne('/api/sign-out').flush(null, ended);
  await leaving;
  await expect(answer).rejects.toMatchObject({ status: 401 });
});
