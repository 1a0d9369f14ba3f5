import { HttpClient, HttpErrorResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { firstValueFrom, of, throwError } from 'rxjs';
import * as z from 'zod';
import { provideWardTesting } from '../../testing';
import { BrowserClock } from '../time/browser-clock';
import { ifMatch } from './if-match';
import { Intent, withKey } from './intent';
import { clockIntercept, keyIntercept, resendIntercept } from './interceptors';
import { outcome } from './outcome';
import { problemOf } from './problems';

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
let client: HttpClient;
let http: HttpTestingController;

beforeEach(() => {
  TestBed.configureTestingModule({
    providers: [
      provideWardTesting(),
      provideHttpClient(withInterceptors([keyIntercept, resendIntercept, clockIntercept])),
      provideHttpClientTesting(),
    ],
  });
  client = TestBed.inject(HttpClient);
  http = TestBed.inject(HttpTestingController);
});
afterEach(() => jest.useRealTimers());

const keyOf = (path: string) => http.expectOne(path).request.headers.get('Idempotency-Key');

describe('keys', () => {
  it('go with every change to our own address and with nothing else', () => {
    client.post('/api/tasks', {}).subscribe();
    expect(keyOf('/api/tasks')).toMatch(UUID_7);
    client.get('/api/tasks').subscribe();
    expect(keyOf('/api/tasks')).toBeNull();
    client.post('https://elsewhere.example/x', {}).subscribe();
    expect(keyOf('https://elsewhere.example/x')).toBeNull();
  });

  it('are the caller’s where she has one', () => {
    client.post('/api/tasks', {}, { context: withKey('k-1') }).subscribe();
    expect(keyOf('/api/tasks')).toBe('k-1');
  });

  it('stay the same for the same act and change with what is sent or once it is settled', () => {
    const intent = new Intent();
    const key = (body: unknown) => {
      client.post('/api/tasks', body, { context: intent.for(body) }).subscribe();
      return keyOf('/api/tasks');
    };
    const first = key({ words: 'ring' });
    expect(key({ words: 'ring' })).toBe(first);
    expect(key({ words: 'call' })).not.toBe(first);
    const last = key({ words: 'call' });
    intent.settle();
    expect(key({ words: 'call' })).not.toBe(last);
  });
});

describe('a lost answer', () => {
  it('is asked for again up to three times under the same key', async () => {
    jest.useFakeTimers();
    const answer = firstValueFrom(client.post('/api/tasks', { words: 'ring' }));
    const keys: (string | null)[] = [];
    for (const wait of [400, 800, 1600]) {
      const sent = http.expectOne('/api/tasks');
      keys.push(sent.request.headers.get('Idempotency-Key'));
      sent.error(new ProgressEvent('error'));
      jest.advanceTimersByTime(wait);
    }
    const last = http.expectOne('/api/tasks');
    keys.push(last.request.headers.get('Idempotency-Key'));
    last.flush({ done: true });
    await expect(answer).resolves.toEqual({ done: true });
    expect(new Set(keys).size).toBe(1);
  });

  it('is not asked for again when it was an answer: a refusal', async () => {
    const answer = firstValueFrom(client.post('/api/tasks', {}));
    http.expectOne('/api/tasks').flush({ title: 'No' }, { status: 409, statusText: 'Conflict' });
    await expect(answer).rejects.toMatchObject({ status: 409 });
    http.expectNone('/api/tasks');
  });
});

it('learns the server’s time when the device’s is wrong by more than the journey of an answer', () => {
  const clock = TestBed.inject(BrowserClock);
  const answerDated = (date: Date) => {
    client.get('/api/me').subscribe();
    http.expectOne('/api/me').flush({}, { headers: { Date: date.toUTCString() } });
  };
  const hour = 3_600_000;
  answerDated(new Date(Date.now() + hour));
  expect(Math.abs(Date.parse(clock.now()) - Date.now() - hour)).toBeLessThan(2_000);
  answerDated(new Date(Date.now() + hour + 3_000));
  expect(Math.abs(Date.parse(clock.now()) - Date.now() - hour)).toBeLessThan(2_000);
});

it('names the version it saw', () => expect(ifMatch(3)).toEqual({ 'If-Match': '"3"' }));

describe('an outcome', () => {
  const View = z.object({ name: z.string() });

  it('is the parsed answer', async () => {
    await expect(outcome(of({ name: 'Amal', more: 1 }), View)).resolves.toEqual({ ok: true, value: { name: 'Amal' } });
    await expect(outcome(of(null))).resolves.toEqual({ ok: true, value: undefined });
  });

  it('is the server’s problem with its facts', async () => {
    const problem = { type: 'urn:ward:problem:stale', title: 'Changed', status: 412, currentVersion: 4 };
    const refused = new HttpErrorResponse({ status: 412, error: problem });
    await expect(
      outcome(
        throwError(() => refused),
        View,
      ),
    ).resolves.toEqual({ ok: false, error: problem });
  });

  it('is a problem in words when the answer cannot be read', async () => {
    const answer = await outcome(of({ nothing: 1 }), View);
    expect(answer).toMatchObject({ ok: false, error: { title: 'This answer could not be read' } });
  });
});

it.each([
  [0, undefined, 'Homeward did not answer'],
  [504, '<html>', 'Homeward did not answer'],
  [500, '<html>', 'Homeward has a fault'],
  [404, undefined, 'There is nothing here'],
  [409, JSON.stringify({ type: 'x', title: 'Decided by Amal', status: 409 }), 'Decided by Amal'],
])('puts a %s into words', (status, error, title) =>
  expect(problemOf(new HttpErrorResponse({ status, error })).title).toBe(title),
);

it('finds the cause inside an error that a resource wrapped', () => {
  const cause = new HttpErrorResponse({ status: 404 });
  expect(problemOf(new Error('wrapped', { cause })).status).toBe(404);
});
