import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { problemType } from '@ward/contract';
import { Clock, Ids, type Instant } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { OPEN_STREAM, Session } from '@ward/ui';
import { v7 } from 'uuid';
import { VisitOutbox } from './visit-outbox';
import { VisitShelf } from './visit-shelf';

class Standing extends Clock {
  now(): Instant {
    return NOON;
  }
}
class Random extends Ids {
  next(): string {
    return v7();
  }
}

const me = {
  personId: 'p',
  name: 'Amal',
  organisation: { id: 'o', name: 'Ward', kind: 'provider' },
  side: 'provider',
  roles: ['clinician'],
  profession: 'nurse',
  permissions: ['visit:record'],
  wards: 'all',
  home: '/today',
  session: { idleMinutes: 10, endsAt: NOON },
};
const settled = () => new Promise((resolve) => setTimeout(resolve));
const anAct = {
  visitId: 'v',
  patient: 'BYRON, Ada',
  version: 1,
  act: { kind: 'check-in' as const, body: { at: NOON } },
};
const state = (version: number) => ({
  id: 'v',
  version,
  status: 'under-way',
  startsAt: null,
  endsAt: null,
  staff: [],
  isPinned: false,
});

describe('the outbox of visits', () => {
  let http: HttpTestingController;
  let outbox: VisitOutbox;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Clock, useClass: Standing },
        { provide: Ids, useClass: Random },
        { provide: OPEN_STREAM, useValue: () => ({}) },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const asked = TestBed.inject(Session).ask();
    http.expectOne('/api/me').flush(me);
    await asked;
    outbox = TestBed.inject(VisitOutbox);
    TestBed.tick();
    await settled();
  });
  afterEach(() => http.verify());

  const states = () => outbox.items().map((item) => item.state);

  it('saves on the device before it sends, with the key of the act and the version it was made on', async () => {
    const item = await outbox.save(anAct);
    expect(await TestBed.inject(VisitShelf).itemsOf('p')).toMatchObject([{ id: item.id, state: 'waiting' }]);
    await settled();
    const sent = http.expectOne('/api/visits/v/check-in');
    expect(sent.request.headers.get('If-Match')).toBe('"1"');
    sent.flush(state(2));
    await settled();
    expect(states()).toEqual(['sent']);
  });

  it('keeps it when there is no signal, and sends the same act later, followed by the next on the version it left', async () => {
    await outbox.save(anAct);
    await settled();
    http.expectOne('/api/visits/v/check-in').error(new ProgressEvent('error'));
    await settled();
    expect(states()).toEqual(['waiting']);
    const second = await outbox.save(anAct);
    await settled();
    http.expectOne('/api/visits/v/check-in').flush(state(2));
    await settled();
    const next = http.expectOne('/api/visits/v/check-in');
    expect(next.request.headers.get('If-Match')).toBe('"2"');
    next.flush(state(3));
    await settled();
    expect(outbox.unsent()).toEqual([]);
    expect(second.version).toBe(1);
  });

  it('asks a person when it is refused, and sends it on the version that stands when told to', async () => {
    await outbox.save(anAct);
    await settled();
    http
      .expectOne('/api/visits/v/check-in')
      .flush(
        { type: problemType('stale'), status: 412, title: 'Somebody else changed this', currentVersion: 9 },
        { status: 412, statusText: 'x' },
      );
    await settled();
    const [item] = outbox.unsent();
    expect(item).toMatchObject({ state: 'attention', problem: { currentVersion: 9 } });
    if (item) void outbox.sendAgain(item);
    await settled();
    const sent = http.expectOne('/api/visits/v/check-in');
    expect(sent.request.headers.get('If-Match')).toBe('"9"');
    sent.flush(state(10));
    await settled();
    expect(states()).toEqual(['sent']);
  });

  it('knows without signal what an earlier page saved, and puts new acts behind it', async () => {
    await TestBed.inject(VisitShelf).keepItems([
      {
        ...anAct,
        id: 'earlier',
        personId: 'p',
        order: 4,
        savedAt: NOON,
        state: 'waiting',
        problem: null,
        sentAt: null,
      },
    ]);
    TestBed.inject(VisitOutbox);
    const offline = TestBed.runInInjectionContext(() => new VisitOutbox());
    TestBed.tick();
    await settled();
    expect(offline.unsent().map(({ id }) => id)).toEqual(['earlier']);
    for (const sent of http.match(() => true)) sent.error(new ProgressEvent('error'));
    await settled();
    const next = await offline.save(anAct);
    expect(next.order).toBe(5);
    await settled();
    for (const sent of http.match(() => true)) sent.error(new ProgressEvent('error'));
    await settled();
  });

  it('sends nothing twice when asked to send twice at once', async () => {
    await outbox.save(anAct);
    void outbox.flush();
    void outbox.flush();
    await settled();
    http.expectOne('/api/visits/v/check-in').flush(state(2));
    await settled();
    expect(states()).toEqual(['sent']);
  });

  it('puts away what a person does not want sent', async () => {
    await outbox.save(anAct);
    await settled();
    http
      .expectOne('/api/visits/v/check-in')
      .flush({ title: 'x', type: 'x', status: 404 }, { status: 404, statusText: 'x' });
    await settled();
    const [item] = outbox.unsent();
    if (item) await outbox.putAway(item);
    expect([outbox.items(), await TestBed.inject(VisitShelf).itemsOf('p')]).toEqual([[], []]);
  });
});
