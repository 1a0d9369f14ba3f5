import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { DayBoard } from '@ward/allocation/contract';
import { OPEN_STREAM, Shortcuts } from '@ward/ui';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { DayBoardPage } from './day-board-page';
import { aBoard, aBoardVisit, aPerson, assigned, at, DAY } from './testing';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the day board', () => {
  let http: HttpTestingController;
  const show = async (board: DayBoard, view?: string) => {
    const page = rendered(DayBoardPage, { day: DAY, view });
    await settled();
    http.expectOne(`/api/day-board?day=${DAY}`).flush(board);
    await settled();
    const fixture = await page;
    await fixture.whenStable();
    return { fixture, root: elementOf(fixture) };
  };
  const bar = (root: Element, words: string) =>
    [...root.querySelectorAll<HTMLElement>('.bar')].find((one) => one.getAttribute('aria-label')?.includes(words));
  const day = aBoard({
    people: [
      aPerson(),
      aPerson({
        personId: 'ben',
        name: 'Ben Late',
        absences: [{ from: at('12:00'), to: at('20:00'), reason: 'sickness' }],
      }),
    ],
    visits: [
      aBoardVisit({ assigned: assigned('amal', '14:00', '14:45'), windowTo: at('18:00') }),
      aBoardVisit({
        visitId: 'v2',
        familyName: 'Turing',
        assigned: assigned('ben', '14:30', '15:15'),
        windowTo: at('18:00'),
      }),
      aBoardVisit({ visitId: 'v3', familyName: 'Hopper', windowTo: at('18:00') }),
    ],
  });

  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
    TestBed.configureTestingModule({
      providers: [provideWardTesting(), { provide: OPEN_STREAM, useValue: () => ({ close: () => undefined }) }],
    });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(Shortcuts);
  });
  afterEach(() => document.body.replaceChildren());

  it('shows who does what, and what needs somebody, also because its person is away', async () => {
    const { root } = await show(day);
    expect(bar(root, 'BYRON')?.getAttribute('aria-label')).toBe(
      '14:00 to 14:45, BYRON, Ada, IV antibiotics, Amal Okoro, planned',
    );
    expect(bar(root, 'TURING')?.getAttribute('aria-label')).toContain('needs somebody else');
    const waiting = [...root.querySelectorAll('vw-unallocated-list .card strong')].map(
      ({ textContent }) => textContent,
    );
    expect(waiting).toEqual(['TURING, Ada', 'HOPPER, Ada']);
  });

  it('is one stop for Tab; arrows move along and across, Enter opens the Move dialog', async () => {
    const { fixture, root } = await show(day);
    const stops = root.querySelectorAll<HTMLElement>('.bar[tabindex="0"]');
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    stops[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    await fixture.whenStable();
    expect(document.activeElement).toBe(bar(root, 'TURING'));
    bar(root, 'TURING')?.click();
    await settled();
    http
      .expectOne('/api/visits/v2/explanation')
      .flush({ visitId: 'v2', choices: [], obstacles: [], reasons: [], changes: [] });
    await fixture.whenStable();
    expect(wordsIn(root)).toContain('Move this visit');
  });

  it('moves a visit with three keys, says what speaks for or against every place, and sends nothing on Escape', async () => {
    const { fixture, root } = await show({
      ...day,
      people: [aPerson(), aPerson({ personId: 'cleo', name: 'Cleo Free' })],
    });
    bar(root, 'BYRON')?.focus();
    const press = async (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await fixture.whenStable();
    };
    await press('m');
    await press('c');
    expect(wordsIn(root)).toContain('Moving: 14:00, Cleo Free. Nothing speaks against it.');
    await press('Escape');
    expect(wordsIn(root)).not.toContain('Moving:');
    http.expectNone('/api/visits/v1/assignment');
    await press('m');
    await press('c');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settled();
    const { body } = http.expectOne('/api/visits/v1/assignment').request;
    expect(body).toMatchObject({ staff: ['cleo'], startsAt: at('14:00') });
  });

  it('shows who else is at the board and what they have open', async () => {
    const { fixture, root } = await show(day);
    await new Promise((resolve) => setTimeout(resolve, 450));
    const others = [{ personId: 'tom', name: 'Tom Byrne', visitId: 'v2', seenAt: at('14:00') }];
    const sent = http.expectOne('/api/day-board/presence');
    expect(sent.request.body).toEqual({ day: DAY, visitId: null });
    sent.flush({ day: DAY, others });
    await settled();
    await fixture.whenStable();
    expect(wordsIn(root)).toContain('Also at this board: Tom Byrne');
    expect(bar(root, 'TURING')?.getAttribute('aria-label')).toContain('open on the screen of Tom Byrne');
  });

  it('marks visits with Space and with Shift and an arrow', async () => {
    const { fixture, root } = await show(day);
    bar(root, 'BYRON')?.focus();
    const press = async (key: string, shiftKey = false) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
      await fixture.whenStable();
    };
    await press(' ');
    expect(wordsIn(root)).toContain('1 marked');
    await press('ArrowDown', true);
    expect(wordsIn(root)).toContain('2 marked');
    expect(bar(root, 'TURING')?.getAttribute('aria-selected')).toBe('true');
    await press('Escape');
    expect(wordsIn(root)).not.toContain('marked');
  });

  it('keeps the focus on the visit when it moves to another person', async () => {
    const { fixture, root } = await show(day);
    bar(root, 'BYRON')?.focus();
    fixture.componentInstance['board'].reload();
    await settled();
    http.expectOne(`/api/day-board?day=${DAY}`).flush({ ...day, asOf: at('09:00') });
    await settled();
    await fixture.whenStable();
    expect(document.activeElement?.getAttribute('aria-label')).toContain('BYRON');
  });

  it('has the same visits as a table', async () => {
    const { root } = await show(day, 'list');
    expect(wordsIn(root)).toContain('HOPPER, Ada');
    expect(wordsIn(root)).toContain('Nobody yet');
  });

  it('says that nobody is on shift', async () => {
    expect(wordsIn((await show(aBoard({ people: [], visits: [] }))).root)).toContain('Nobody has a shift on this day');
  });

  it('says what failed and offers to try again', async () => {
    const page = rendered(DayBoardPage, { day: DAY });
    await settled();
    http
      .expectOne(`/api/day-board?day=${DAY}`)
      .flush({ type: 'x', title: 'Homeward is not ready yet', status: 503 }, { status: 503, statusText: 'x' });
    await settled();
    const root = elementOf(await page);
    expect(wordsIn(root)).toContain('Homeward is not ready yet');
    expect(wordsIn(root)).toContain('Try again');
  });

  it('is accessible', async () => {
    const { root } = await show(day);
    expect(await accessibilityFaults(root)).toEqual([]);
  }, 30_000);
});
