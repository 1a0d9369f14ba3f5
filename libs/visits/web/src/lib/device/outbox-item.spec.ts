import { type Problem, problemType } from '@ward/contract';
import { NOON } from '@ward/kernel/testing';
import fc from 'fast-check';
import { again, isPassing, nextToSend, type OutboxItem, refused, stateOfVisit, taken, wayOut } from './outbox-item';

const anItem = (given: Partial<OutboxItem> = {}): OutboxItem => ({
  id: 'a',
  personId: 'p',
  visitId: 'v',
  patient: 'BYRON, Ada',
  act: { kind: 'check-in', body: { at: NOON } },
  version: 1,
  order: 1,
  savedAt: NOON,
  state: 'waiting',
  problem: null,
  sentAt: null,
  ...given,
});
const problem = (code: string, status: number, facts: object = {}): Problem => ({
  type: problemType(code),
  title: 'x',
  status,
  ...facts,
});

describe('what waits on the device', () => {
  it('is sent in the order in which it was done', () => {
    expect(nextToSend([anItem({ id: 'b', order: 2 }), anItem()])?.id).toBe('a');
  });

  it('waits behind an act of the same visit that needs a person, and lets other visits pass', () => {
    const stuck = anItem({ state: 'attention' });
    expect(nextToSend([stuck, anItem({ id: 'b', order: 2 })])).toBeUndefined();
    expect(nextToSend([stuck, anItem({ id: 'c', order: 3, visitId: 'other' })])?.id).toBe('c');
  });

  it('is made on the version that the act before it left', () => {
    const items = [anItem(), anItem({ id: 'b', order: 2 }), anItem({ id: 'c', order: 3, visitId: 'other' })];
    expect(taken(items, anItem(), 5, NOON).map(({ state, version }) => [state, version])).toEqual([
      ['sent', 1],
      ['waiting', 5],
      ['waiting', 1],
    ]);
  });

  it.each([0, 401, 429, 500, 503])('is tried again by itself after %d', (status) => {
    expect(isPassing(problem('x', status))).toBe(true);
  });
  it.each([400, 403, 404, 409, 412, 422])('asks a person after %d', (status) => {
    expect(isPassing(problem('x', status))).toBe(false);
  });

  it('goes on the version that stands now when the person says so', () => {
    const [stale] = refused([anItem()], anItem(), problem('stale', 412, { currentVersion: 7 }));
    expect(stale && [wayOut(stale), again(stale)]).toMatchObject([
      'send-anyway',
      { version: 7, state: 'waiting', id: 'a' },
    ]);
  });

  it('says that a cancelled visit took place when the person says so', () => {
    const record = anItem({ act: { kind: 'record', body: { tookPlace: false } as never } });
    const [item] = refused([record], record, problem('visits/cancelled-meanwhile', 409));
    expect(item && [wayOut(item), again(item).act]).toMatchObject(['took-place', { body: { tookPlace: true } }]);
  });

  it('shows the worst of a visit', () => {
    expect(stateOfVisit([anItem({ state: 'sent' })], 'v')).toBeNull();
    expect(stateOfVisit([anItem()], 'v')).toBe('on-device');
    expect(stateOfVisit([anItem(), anItem({ id: 'b', state: 'attention' })], 'v')).toBe('needs-attention');
  });

  it('loses nothing: sent one after the other, every act is sent exactly once and in the order of its visit', () => {
    const acts = fc.array(fc.constantFrom('v1', 'v2', 'v3'), { maxLength: 20 });
    fc.assert(
      fc.property(acts, (visits) => {
        let items = visits.map((visitId, order) => anItem({ id: String(order), visitId, order }));
        const sent: OutboxItem[] = [];
        for (let next = nextToSend(items); next; next = nextToSend(items)) {
          sent.push(next);
          items = taken(items, next, next.version + 1, NOON);
        }
        expect(sent.map(({ id }) => id)).toEqual(visits.map((_, order) => String(order)));
        for (const visitId of ['v1', 'v2', 'v3'])
          expect(sent.filter((item) => item.visitId === visitId).map(({ version }) => version)).toEqual(
            visits.filter((one) => one === visitId).map((_, n) => n + 1),
          );
      }),
    );
  });
});
