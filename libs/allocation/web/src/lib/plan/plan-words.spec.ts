import type { PlanChange } from '@ward/allocation/contract';
import { changeInWords, changesOf, figureRows, groupChanges, peopleIn } from './plan-words';

const figures = { unallocated: 0, lateMinutes: 0, changes: 0, unfamiliar: 0, travelMinutes: 0, overtimeMinutes: 0 };
const change = (given: Partial<PlanChange>): PlanChange => ({
  visitId: 'v',
  version: 1,
  patientId: 'p',
  familyName: 'Byron',
  givenName: 'Ada',
  nhsNumber: '9990000018',
  dateOfBirth: '1940-12-10',
  title: 'IV dose',
  minutes: 30,
  kind: 'placed',
  before: null,
  after: null,
  ...given,
});
const at = (name: string, startsAt: string) =>
  ({ people: [{ personId: name, name }], startsAt }) as PlanChange['after'];

describe('a plan in words', () => {
  it('can be looked at for one person: what they lose and what they gain', () => {
    const changes = [
      change({
        visitId: 'one',
        before: at('Amal', '2026-03-10T09:00:00.000Z'),
        after: at('Ben', '2026-03-10T09:00:00.000Z'),
      }),
      change({ visitId: 'two', after: at('Cora', '2026-03-10T10:00:00.000Z') }),
    ];
    expect(peopleIn(changes).map(({ label }) => label)).toEqual(['Amal', 'Ben', 'Cora']);
    expect(changesOf(changes, 'Ben').map(({ visitId }) => visitId)).toEqual(['one']);
    expect(changesOf(changes, '')).toHaveLength(2);
  });

  it('says what is won with a minus and what it costs with a plus', () => {
    const rows = figureRows(
      { ...figures, unallocated: 12, travelMinutes: 300 },
      { ...figures, unallocated: 2, travelMinutes: 375 },
    );
    expect(rows.find(({ name }) => name === 'Visits that nobody has')).toMatchObject({
      before: '12',
      after: '2',
      difference: '−10',
      isBetter: true,
    });
    expect(rows.find(({ name }) => name === 'Travel')).toMatchObject({
      before: '5 h 00 min',
      after: '6 h 15 min',
      difference: '+1 h 15 min',
      isBetter: false,
    });
    expect(rows.find(({ name }) => name === 'Overtime')).toMatchObject({ difference: 'same', isBetter: null });
  });

  it('names who came when, and who comes when, by London time', () => {
    expect(
      changeInWords(
        change({
          before: at('Amal Yusuf', '2026-07-10T09:30:00.000Z'),
          after: at('Ben Carter', '2026-07-10T10:15:00.000Z'),
        }),
      ),
    ).toBe('Amal Yusuf 10:30 → Ben Carter 11:15');
    expect(changeInWords(change({ after: at('Amal Yusuf', '2026-01-10T09:30:00.000Z') }))).toBe(
      'nobody → Amal Yusuf 09:30',
    );
  });

  it('puts what patients have to be told first', () => {
    const groups = groupChanges([
      change({ kind: 'placed' }),
      change({ kind: 'other-time' }),
      change({ kind: 'taken-off' }),
    ]);
    expect(groups.map(({ kind }) => kind)).toEqual(['taken-off', 'other-time', 'placed']);
  });
});
