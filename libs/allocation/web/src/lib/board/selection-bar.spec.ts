import { HttpTestingController } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { BoardActs } from './board-acts';
import { BoardHistory } from './board-history';
import { BoardSelection } from './board-selection';
import { SelectionBar } from './selection-bar';
import { aBoard, aBoardVisit, aPerson, at } from './testing';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const wide = { windowFrom: at('08:00'), windowTo: at('20:00') };
const [one, other, barred] = [
  aBoardVisit({ visitId: 'v1', needId: 'n1', ...wide }),
  aBoardVisit({ visitId: 'v2', needId: 'n2', familyName: 'Turing', givenName: 'Alan', ...wide }),
  aBoardVisit({ visitId: 'v3', needId: 'n3', patientId: 'p3', familyName: 'Hopper', givenName: 'Grace', ...wide }),
];
const amal = aPerson({
  shifts: [{ from: at('08:00'), to: at('20:00') }],
  excludedPatients: [{ patientId: 'p3', reason: 'The patient asked' }],
});

@Component({
  imports: [SelectionBar],
  providers: [BoardActs, BoardHistory, BoardSelection],
  template: `<vw-selection-bar [board]="board()" />`,
})
class Host {
  readonly board = signal(aBoard({ people: [amal], visits: [one, other, barred] }));
}

describe('marked visits', () => {
  let http: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideWardTesting()] });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => document.body.replaceChildren());

  it('move to one person in one act; who cannot is named with the reason and stays marked', async () => {
    const fixture = await rendered(Host);
    const root = elementOf(fixture);
    const selection = fixture.debugElement.injector.get(BoardSelection);
    selection.add('v1', 'v2', 'v3');
    await fixture.whenStable();
    const select = root.querySelector('select');
    if (!select) throw new Error('there is no list of people');
    select.value = 'amal';
    select.dispatchEvent(new Event('change'));
    select.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Move')?.click();
    const starts: string[] = [];
    for (const visitId of ['v1', 'v2']) {
      await settled();
      const sent = http.expectOne(`/api/visits/${visitId}/assignment`);
      const { startsAt } = sent.request.body as { startsAt: string };
      starts.push(startsAt);
      sent.flush({
        id: visitId,
        version: 2,
        status: 'planned',
        startsAt,
        endsAt: null,
        staff: ['amal'],
        isPinned: false,
      });
    }
    await settled();
    await fixture.whenStable();
    expect(new Set(starts).size).toBe(2);
    expect([...selection.ids()]).toEqual(['v3']);
    expect(wordsIn(root)).toContain('HOPPER, Grace');
    expect(wordsIn(root)).toContain('The patient asked');
    expect(await accessibilityFaults(root)).toEqual([]);
  }, 30_000);
});
