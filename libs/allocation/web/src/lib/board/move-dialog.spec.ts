import { HttpTestingController } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { VisitExplanation } from '@ward/allocation/contract';
import { problemType } from '@ward/contract';
import { Toasts } from '@ward/ui';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { BoardActs } from './board-acts';
import { BoardHistory } from './board-history';
import { BoardPresence } from './board-presence';
import { MoveDialog, type MoveWish } from './move-dialog';
import { aBoard, aBoardVisit, aPerson, assigned, at } from './testing';

const explained = (given: Partial<VisitExplanation> = {}): VisitExplanation => ({
  visitId: 'v1',
  choices: [],
  obstacles: [],
  reasons: [],
  changes: [],
  ...given,
});
const price = { travelMinutes: 7, lateMinutes: 0, overtimeMinutes: 0, delays: 0, strangers: 0, missesBreak: false };
const board = signal(aBoard());
const wish = signal<MoveWish>({ visit: aBoardVisit() });

@Component({
  imports: [MoveDialog],
  providers: [BoardActs, BoardHistory, BoardPresence],
  template: `<vw-move-dialog [wish]="wish()" [board]="board()" (closed)="closed = true" />`,
})
class Host {
  readonly board = board;
  readonly wish = wish;
  closed = false;
}

describe('the Move dialog', () => {
  let http: HttpTestingController;
  const open = async (
    given: MoveWish,
    on = aBoard({ visits: [given.visit] }),
    found: Partial<VisitExplanation> = {},
  ) => {
    board.set(on);
    wish.set(given);
    const opening = rendered(Host);
    await settled();
    for (const asked of http.match('/api/visits/v1/explanation')) asked.flush(explained(found));
    const fixture = await opening;
    return { fixture, root: elementOf(fixture), host: fixture.componentInstance };
  };
  const press = (root: Element, words: string) =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim().startsWith(words))?.click();
  const state = (version: number) => ({
    id: 'v1',
    version,
    status: 'planned',
    startsAt: null,
    endsAt: null,
    staff: [],
    isPinned: false,
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(() => {
    // jsdom knows the element and not its methods.
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
    TestBed.configureTestingModule({ providers: [provideWardTesting()] });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => document.body.replaceChildren());

  it('offers the best person at the best time, and assigns on the version that was seen', async () => {
    const { fixture, root, host } = await open({ visit: aBoardVisit({ windowTo: at('18:00') }) });
    expect(wordsIn(root)).toContain('Nothing speaks against it');
    press(root, 'Assign');
    const sent = http.expectOne('/api/visits/v1/assignment');
    expect(sent.request.headers.get('If-Match')).toBe('"1"');
    expect(sent.request.body).toMatchObject({ staff: ['amal'], despite: [] });
    sent.flush(state(2));
    await settled();
    await fixture.whenStable();
    expect(host.closed).toBe(true);
    expect(TestBed.inject(Toasts).shown()[0]?.words).toContain('BYRON, Ada: Amal Okoro');
  });

  it('assigns by Enter in the time', async () => {
    const { root } = await open({ visit: aBoardVisit({ windowTo: at('18:00') }) });
    const time = root.querySelector<HTMLInputElement>('input[inputmode=numeric]');
    time?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    http.expectOne('/api/visits/v1/assignment').flush(state(2));
    await settled();
  });

  it('takes it back: nobody is promised again', async () => {
    const { root } = await open({ visit: aBoardVisit({ windowTo: at('18:00') }) });
    press(root, 'Assign');
    http.expectOne('/api/visits/v1/assignment').flush(state(2));
    await settled();
    const [toast] = TestBed.inject(Toasts).shown();
    if (toast) TestBed.inject(Toasts).undo(toast);
    const undo = http.expectOne({ method: 'DELETE', url: '/api/visits/v1/assignment' });
    expect(undo.request.headers.get('If-Match')).toBe('"2"');
  });

  it('names what speaks against a time and asks to go on knowingly', async () => {
    const visit = aBoardVisit({
      windowFrom: at('13:00'),
      windowTo: at('15:00'),
      assigned: assigned('amal', '13:30', '14:15'),
    });
    const { fixture, root } = await open({ visit, personId: 'amal', startsAt: at('15:00') });
    expect(wordsIn(root)).toContain('Ends 45 min after its window (13:00 to 15:00)');
    press(root, 'Assign all the same');
    expect(http.expectOne('/api/visits/v1/assignment').request.body).toMatchObject({ despite: ['outside-window'] });
    await fixture.whenStable();
  });

  it('cannot assign who must not go, and says why', async () => {
    const people = [aPerson({ excludedPatients: [{ patientId: 'p1', reason: 'The patient asked' }] })];
    const visit = aBoardVisit();
    const { root } = await open({ visit, personId: 'amal' }, aBoard({ people, visits: [visit] }));
    expect(wordsIn(root)).toContain('Amal Okoro is not to visit this patient: The patient asked');
    expect(
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Assign')?.disabled,
    ).toBe(true);
  });

  it('offers somebody else when who is promised fell ill', async () => {
    const ill = aPerson({ absences: [{ from: at('08:00'), to: at('20:00'), reason: 'sickness' }] });
    const visit = aBoardVisit({ windowTo: at('18:00'), assigned: assigned('amal', '13:00', '13:45') });
    const people = [ill, aPerson({ personId: 'ben', name: 'Ben Late' })];
    const { root } = await open({ visit }, aBoard({ people, visits: [visit] }));
    expect(root.querySelector('label.is-chosen strong')?.textContent).toBe('Ben Late');
    expect(wordsIn(root)).toContain('Nothing speaks against it');
  });

  it('wants both people of a joint visit', async () => {
    const visit = aBoardVisit({ staffCount: 2, windowTo: at('18:00') });
    const people = [aPerson(), aPerson({ personId: 'ben', name: 'Ben Late' })];
    const { fixture, root } = await open({ visit }, aBoard({ people, visits: [visit] }));
    expect(wordsIn(root)).toContain('Choose 2 people: they go together');
    for (const box of root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.click();
    await fixture.whenStable();
    press(root, 'Assign');
    expect(http.expectOne('/api/visits/v1/assignment').request.body).toMatchObject({ staff: ['amal', 'ben'] });
  });

  it('says who was faster when the visit changed meanwhile', async () => {
    const { fixture, root } = await open({ visit: aBoardVisit({ windowTo: at('18:00') }) });
    press(root, 'Assign');
    http.expectOne('/api/visits/v1/assignment').flush(
      {
        type: problemType('stale'),
        status: 412,
        title: 'Somebody else changed this',
        currentVersion: 2,
        changedBy: 'Cora',
      },
      { status: 412, statusText: 'x' },
    );
    await settled();
    await fixture.whenStable();
    expect(wordsIn(root)).toContain('Somebody else changed this It was Cora.');
  });

  it('ranks by the whole day when the server has weighed it', async () => {
    const visit = aBoardVisit({ windowTo: at('18:00') });
    const people = [aPerson(), aPerson({ personId: 'ben', name: 'Ben Late' })];
    const choices = [{ people: [{ personId: 'ben', name: 'Ben Late' }], startsAt: at('15:10'), price }];
    const { root } = await open({ visit }, aBoard({ people, visits: [visit] }), { choices });
    expect([...root.querySelectorAll('.people strong')].map(({ textContent }) => textContent)).toEqual([
      'Ben Late',
      'Amal Okoro',
    ]);
    expect(wordsIn(root)).toContain('7 min more travel');
    expect(root.querySelector('label.is-chosen strong')?.textContent).toBe('Ben Late');
    expect(root.querySelector<HTMLInputElement>('input[inputmode=numeric]')?.value).toBe('15:10');
  });

  it('leaves what was chosen by hand alone when the weighing comes', async () => {
    const visit = aBoardVisit({ windowTo: at('18:00') });
    const people = [aPerson(), aPerson({ personId: 'ben', name: 'Ben Late' })];
    board.set(aBoard({ people, visits: [visit] }));
    wish.set({ visit });
    const opening = rendered(Host);
    await settled();
    document.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    await settled();
    const chosen = () => document.querySelector('label.is-chosen strong')?.textContent;
    const mine = chosen();
    const choices = [{ people: [{ personId: 'amal', name: 'Amal Okoro' }], startsAt: at('15:10'), price }];
    http.expectOne('/api/visits/v1/explanation').flush(explained({ choices }));
    await opening;
    expect(chosen()).toBe(mine);
  });

  it('says why nobody has room, and what would make some', async () => {
    const { root } = await open({ visit: aBoardVisit() }, aBoard({ people: [] }), {
      reasons: ['needs a person trained in IV therapy: none can come today'],
      changes: ['if Amal Okoro worked until 17:05'],
    });
    expect(wordsIn(root)).toContain('none can come today');
    expect(wordsIn(root)).toContain('if Amal Okoro worked until 17:05');
  });

  it('offers the pairs that would cost least together', async () => {
    const visit = aBoardVisit({ staffCount: 2, windowTo: at('18:00') });
    const people = [aPerson(), aPerson({ personId: 'ben', name: 'Ben Late' })];
    const both = people.map(({ personId, name }) => ({ personId, name }));
    const choices = [{ people: both, startsAt: at('13:20'), price }];
    const { fixture, root } = await open({ visit }, aBoard({ people, visits: [visit] }), { choices });
    press(root, 'Amal Okoro and Ben Late, 13:20');
    await fixture.whenStable();
    press(root, 'Assign');
    const { body } = http.expectOne('/api/visits/v1/assignment').request;
    expect(body).toMatchObject({ staff: ['amal', 'ben'], startsAt: at('13:20') });
  });

  it('ranks by what the board shows when the day cannot be weighed, and says so', async () => {
    const visit = aBoardVisit({ windowTo: at('18:00') });
    board.set(aBoard({ visits: [visit] }));
    wish.set({ visit });
    const opening = rendered(Host);
    await settled();
    http.expectOne('/api/visits/v1/explanation').flush({ title: 'x' }, { status: 503, statusText: 'x' });
    const root = elementOf(await opening);
    expect(wordsIn(root)).toContain('the whole day could not be weighed');
    expect(wordsIn(root)).toContain('Nothing speaks against it');
  });

  it('is accessible', async () => {
    const { root } = await open({ visit: aBoardVisit() });
    expect(await accessibilityFaults(root)).toEqual([]);
  }, 30_000);
});
