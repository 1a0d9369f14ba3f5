import type { PlanChange } from '@ward/allocation/contract';
import { at } from '../board/testing';
import { sayBroken, sayCause, sayRepair } from './repair-words';

const place = (time: string) => ({ people: [{ personId: 'ben', name: 'Ben Carter' }], startsAt: at(time) });
const change = (given: Partial<PlanChange>) =>
  ({ before: place('10:00'), after: place('10:00'), ...given }) as PlanChange;

describe('the words of a repair', () => {
  it('tell a broken promise from a small delay', () => {
    expect(sayBroken(change({ after: place('10:30') }))).toBe('');
    expect(sayBroken(change({ after: place('10:31') }))).toBe('31 minutes later than promised');
    expect(sayBroken(change({ after: place('09:00') }))).toBe('60 minutes earlier than promised');
    expect(sayBroken(change({ after: null }))).toBe('Nobody comes');
    expect(sayBroken(change({ before: null }))).toBe('');
  });

  it('sum it up in a line', () => {
    const gap = { visitId: 'v', familyName: 'B', givenName: 'A', title: 't', reasons: [], suggestions: [] };
    expect(sayRepair({ changes: [change({}), change({ after: place('12:00') })], gaps: [] })).toBe(
      '2 visits move, 1 promise breaks, nobody is left without a visit.',
    );
    expect(sayRepair({ changes: [change({ after: null })], gaps: [gap] })).toBe(
      'no visits move, 1 promise breaks, 1 visit stays nobody’s.',
    );
  });

  it('name the cause', () => {
    const name = () => 'Amal Yusuf';
    expect(sayCause({ kind: 'late', personId: 'amal', minutes: 40 }, name)).toBe(
      'Amal Yusuf is running 40 minutes late',
    );
    expect(sayCause({ kind: 'no-car', personId: 'amal', travelMode: 'foot' }, name)).toBe('Amal Yusuf goes on foot');
  });
});
