import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ShiftView, StaffMember } from '@ward/allocation/contract';
import { instant } from '@ward/kernel';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { MakeShiftsDialog } from './make-shifts-dialog';
import { rowsOf } from './rota-week';
import { ShiftDialog } from './shift-dialog';
import { SwapDialog } from './swap-dialog';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const member = (personId: string, name: string): StaffMember => ({
  personId,
  name,
  wardId: null,
  profession: 'nurse',
  grade: '',
  travelMode: 'car',
  baseLat: 51,
  baseLon: 0,
  contractedMinutes: 2250,
  languages: [],
  gender: null,
  competencies: [],
  version: 1,
});
const shift = (personId: string, day: string): ShiftView => ({
  id: `${personId} ${day}`,
  personId,
  day,
  startsAt: instant(`${day}T08:00:00.000Z`),
  endsAt: instant(`${day}T16:00:00.000Z`),
  breakMinutes: 30,
  version: 3,
});
const [amal, ben] = [member('amal', 'Amal'), member('ben', 'Ben')];
const rows = rowsOf({
  monday: '2026-03-09',
  staff: [amal, ben],
  shifts: [shift('amal', '2026-03-10'), shift('ben', '2026-03-11')],
  absences: [],
});
const visit = {
  visitId: 'v',
  title: 'IV dose',
  patient: 'Ada Byron',
  startsAt: instant('2026-03-10T09:00:00.000Z'),
  version: 1,
};

describe('the dialogs of the rota', () => {
  let http: HttpTestingController;
  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    TestBed.configureTestingModule({ providers: [provideWardTesting()] });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => document.body.replaceChildren());
  const press = (root: Element, words: string) =>
    [...root.querySelectorAll('button')].find((button) => wordsIn(button) === words)?.click();
  const choose = (root: Element, label: string, value: string) => {
    const select = [...root.querySelectorAll('select')].find((one) => wordsIn(one.labels[0] ?? one).startsWith(label));
    if (select) select.value = value;
    select?.dispatchEvent(new Event('change'));
  };

  it('swap two shifts by the versions seen, once it is shown what that uncovers', async () => {
    const fixture = await rendered(SwapDialog, { shift: shift('amal', '2026-03-10'), rows });
    const root = elementOf(fixture);
    choose(root, 'With', 'ben 2026-03-11');
    await settled();
    const pair = { one: { id: 'amal 2026-03-10', version: 3 }, other: { id: 'ben 2026-03-11', version: 3 } };
    const weighing = http.expectOne('/api/rosters/swaps/weighing');
    expect(weighing.request.body).toEqual(pair);
    weighing.flush({ uncovered: [visit] });
    await settled();
    await fixture.whenStable();
    expect(wordsIn(root)).toContain('1 visit without anybody');
    expect(root.querySelector('a')?.getAttribute('href')).toBe('/board?day=2026-03-10&away=amal');
    expect(await accessibilityFaults(root)).toEqual([]);
    press(root, 'Swap the shifts');
    await settled();
    expect(http.expectOne('/api/rosters/swaps').request.body).toEqual(pair);
  });

  it('say why a swap cannot be', async () => {
    const fixture = await rendered(SwapDialog, { shift: shift('amal', '2026-03-10'), rows });
    const root = elementOf(fixture);
    choose(root, 'With', 'ben 2026-03-11');
    await settled();
    http
      .expectOne('/api/rosters/swaps/weighing')
      .flush(
        { type: 'urn:ward:problem:x', title: 'One of them is away', status: 422 },
        { status: 422, statusText: '422' },
      );
    await settled();
    await fixture.whenStable();
    expect(wordsIn(root.querySelector('[role=alert]') ?? root)).toContain('One of them is away');
  });

  it('keep what a shorter shift leaves uncovered on the screen', async () => {
    const fixture = await rendered(ShiftDialog, {
      wish: { member: amal, day: '2026-03-10', shift: shift('amal', '2026-03-10') },
    });
    const root = elementOf(fixture);
    press(root, 'Change the shift');
    await settled();
    http
      .expectOne('/api/rosters/shifts/amal%202026-03-10'.replace('%20', ' '))
      .flush({ ...shift('amal', '2026-03-10'), uncovered: [visit] });
    await settled();
    await fixture.whenStable();
    expect(wordsIn(root)).toContain('Ada Byron, IV dose');
  });

  it('record a late start as the time before it', async () => {
    const fixture = await rendered(ShiftDialog, {
      wish: { member: amal, day: '2026-03-10', shift: shift('amal', '2026-03-10') },
    });
    const root = elementOf(fixture);
    choose(root, 'Reason', 'late-start');
    await fixture.whenStable();
    const time = [...root.querySelectorAll('input')].find((one) =>
      wordsIn(one.labels?.[0] ?? one).startsWith('Starts at'),
    );
    if (time) time.value = '10';
    time?.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    press(root, 'Record the absence');
    await settled();
    expect(http.expectOne('/api/rosters/absences').request.body).toMatchObject({
      reason: 'late-start',
      from: '2026-03-10T08:00:00.000Z',
      to: '2026-03-10T10:00:00.000Z',
    });
  });

  it('offer no late start where there is no shift', async () => {
    const fixture = await rendered(ShiftDialog, { wish: { member: amal, day: '2026-03-10', shift: null } });
    expect(wordsIn(elementOf(fixture))).not.toContain('Late start');
  });

  it('make shifts for whole weeks only', async () => {
    const fixture = await rendered(MakeShiftsDialog, { monday: '2026-03-09' });
    const root = elementOf(fixture);
    press(root, 'Make the shifts');
    await settled();
    expect(http.expectOne('/api/rosters/pattern-shifts').request.body).toMatchObject({
      fromMonday: '2026-03-09',
      weeks: 4,
    });
  });
});
