import { atLondon } from '@ward/kernel';
import { judgeShifts, type PlannedShift } from './judge-shifts';

const people = [
  { personId: 'amal', name: 'Amal Yusuf', email: 'amal@ward.example' },
  { personId: 'ben', name: 'Ben Carter', email: 'ben@ward.example' },
  { personId: 'twin1', name: 'Twin', email: 'twin@ward.example' },
  { personId: 'twin2', name: 'Twin', email: 'twin@ward.example' },
];
const planned = (given: Partial<PlannedShift> = {}): PlannedShift => ({
  id: 's1',
  personId: 'amal',
  day: '2026-03-10',
  startsAt: atLondon('2026-03-10', '08:00'),
  endsAt: atLondon('2026-03-10', '16:00'),
  breakMinutes: 30,
  version: 4,
  ...given,
});
const row = (values: Record<string, string>, number = 2) => ({
  row: number,
  values: new Map(
    Object.entries({ email: 'amal@ward.example', date: '10/03/2026', from: '08:00', to: '16:00', ...values }),
  ),
});
const judge = (rows: ReturnType<typeof row>[], rota: PlannedShift[] = []) => judgeShifts(rows, people, rota);
const faultsOf = (values: Record<string, string>, rota: PlannedShift[] = []) => judge([row(values)], rota)[0]?.faults;

describe('a list of shifts', () => {
  it('brings what is new', () => {
    expect(judge([row({ email: 'AMAL@ward.example', name: 'amal yusuf' })])).toMatchObject([
      { row: 2, who: 'Amal Yusuf', status: 'new', changes: ['2026-03-10 08:00 to 16:00'], act: { breakMinutes: 30 } },
    ]);
  });

  it('leaves what is the same, and does nothing the second time', () => {
    expect(judge([row({})], [planned()])).toMatchObject([{ status: 'unchanged', act: null }]);
  });

  it('changes the one shift of a day, by the version that was seen', () => {
    expect(judge([row({ from: '09:00', break_minutes: '60' })], [planned()])).toMatchObject([
      {
        status: 'changed',
        changes: ['2026-03-10: 08:00 to 16:00 becomes 09:00 to 16:00', '2026-03-10: break 30 becomes 60 minutes'],
        act: { replaces: { id: 's1', version: 4 } },
      },
    ]);
  });

  it('adds beside two shifts of a day and overlaps neither', () => {
    const rota = [
      planned({ endsAt: atLondon('2026-03-10', '10:00') }),
      planned({ id: 's2', startsAt: atLondon('2026-03-10', '11:00') }),
    ];
    expect(judge([row({ from: '17:00', to: '20:00' })], rota)).toMatchObject([{ status: 'new' }]);
    expect(faultsOf({ from: '09:00', to: '12:00' }, rota)).toEqual([
      { column: 'from', message: 'This shift overlaps 08:00 to 10:00, which is planned already' },
    ]);
  });

  it('knows yesterday’s night and the rows above', () => {
    const night = planned({
      day: '2026-03-09',
      startsAt: atLondon('2026-03-09', '21:00'),
      endsAt: atLondon('2026-03-10', '08:30'),
    });
    expect(faultsOf({}, [night])).toMatchObject([
      { message: 'This shift overlaps 21:00 to 08:30, which is planned already' },
    ]);
    const [, second] = judge([row({}), row({ from: '12:00', to: '20:00' }, 3)]);
    expect(second?.faults).toEqual([{ column: 'from', message: 'This shift overlaps row 2 of this file' }]);
  });

  it.each([
    [{ email: '' }, 'email'],
    [{ email: 'nobody@ward.example' }, 'email'],
    [{ email: 'twin@ward.example' }, 'email'],
    [{ name: 'Ben Carter' }, 'name'],
    [{ date: '31/02/2026' }, 'date'],
    [{ from: 'morning' }, 'from'],
    [{ to: '22:00' }, 'to'],
    [{ break_minutes: '300' }, 'break_minutes'],
    [{ break_minutes: '7.5' }, 'break_minutes'],
    [{ from: '08:00', to: '10:00', break_minutes: '90' }, 'break_minutes'],
  ])('%j is an error of its column', (values, column) => {
    expect(faultsOf(values)).toMatchObject([{ column }]);
  });

  it('says everything that is wrong with a row at once', () => {
    expect(faultsOf({ email: '', date: 'x', from: 'x', to: 'x' })).toHaveLength(4);
  });
});
