import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { problemType } from '@ward/contract';
import { Toasts } from '@ward/ui';
import { provideWardTesting } from '@ward/ui/testing';
import { BoardActs } from './board-acts';
import { BoardHistory } from './board-history';
import { aBoardVisit, assigned, at } from './testing';

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('acts on the board', () => {
  let http: HttpTestingController;
  let acts: BoardActs;
  let history: BoardHistory;
  const visit = aBoardVisit({ version: 4, assigned: assigned('amal', '10:00', '10:45') });
  const answer = (version: number, staff: string[], time = '11:00', isPinned = false) => ({
    id: 'v1',
    version,
    status: 'planned',
    startsAt: staff.length > 0 ? at(time) : null,
    endsAt: null,
    staff,
    isPinned,
  });
  const sent = (method: string, url = '/api/visits/v1/assignment') => http.expectOne({ method, url });
  const moved = async () => {
    const moving = acts.assign(visit, ['ben'], 'Ben Late', at('11:00'), []);
    sent('POST').flush(answer(5, ['ben']));
    await moving;
  };

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideWardTesting(), BoardActs, BoardHistory] });
    http = TestBed.inject(HttpTestingController);
    acts = TestBed.inject(BoardActs);
    history = TestBed.inject(BoardHistory);
  });

  it('are undone and done again, each on the version that the one before it left', async () => {
    await moved();
    void acts.undo();
    const back = sent('POST');
    expect(back.request.headers.get('If-Match')).toBe('"5"');
    expect(back.request.body).toMatchObject({ staff: ['amal'], startsAt: at('10:00') });
    back.flush(answer(6, ['amal'], '10:00'));
    await settled();
    expect([history.canUndo(), history.canRedo()]).toEqual([false, true]);
    void acts.redo();
    const again = sent('POST');
    expect(again.request.headers.get('If-Match')).toBe('"6"');
    expect(again.request.body).toMatchObject({ staff: ['ben'], startsAt: at('11:00') });
    again.flush(answer(7, ['ben']));
    await settled();
    expect([history.canUndo(), history.canRedo()]).toEqual([true, false]);
  });

  it('never overwrite who was faster, and say who it was', async () => {
    await moved();
    void acts.undo();
    sent('POST').flush(
      { type: problemType('stale'), status: 412, title: 'x', currentVersion: 6, changedBy: 'Cora' },
      { status: 412, statusText: 'x' },
    );
    await settled();
    const failed = TestBed.inject(Toasts)
      .shown()
      .find(({ kind }) => kind === 'failed');
    expect(failed?.words).toBe('BYRON, Ada stays as it is. Cora has changed it since, and that is not overwritten.');
    expect([history.canUndo(), history.canRedo()]).toEqual([false, false]);
  });

  it('bring a pin back with the people', async () => {
    const pinned = { ...visit, isPinned: true };
    const leaving = acts.takeOff(pinned);
    sent('DELETE').flush(answer(5, []));
    await leaving;
    void acts.undo();
    sent('POST').flush(answer(6, ['amal'], '10:00'));
    await settled();
    const pin = sent('POST', '/api/visits/v1/pin');
    expect(pin.request.headers.get('If-Match')).toBe('"6"');
    pin.flush(answer(7, ['amal'], '10:00', true));
    await settled();
    expect(history.canRedo()).toBe(true);
  });

  it('forget what was undone once something else is done', async () => {
    await moved();
    void acts.undo();
    sent('POST').flush(answer(6, ['amal'], '10:00'));
    await settled();
    const leaving = acts.takeOff({ ...visit, version: 6 });
    sent('DELETE').flush(answer(7, []));
    await leaving;
    expect([history.canUndo(), history.canRedo()]).toEqual([true, false]);
  });
});
