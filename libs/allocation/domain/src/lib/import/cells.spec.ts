import fc from 'fast-check';
import { Cells } from './cells';

const cells = (value: string) => new Cells(new Map([['x', value]]));
const WRONG = 'Look again';

describe('a cell', () => {
  it.each([
    ['2026-03-10', '2026-03-10'],
    ['10/03/2026', '2026-03-10'],
    ['1.3.2026', '2026-03-01'],
    ['2026-02-30', undefined],
    ['31/04/2026', undefined],
    ['03/13/2026', undefined],
    ['10/03/26', undefined],
    ['', undefined],
  ])('reads the date %s as %s', (typed, day) => expect(cells(typed).day('x', WRONG)).toBe(day));

  it.each([
    ['8', '08:00'],
    ['0830', '08:30'],
    ['8.30', '08:30'],
    ['23:59', '23:59'],
    ['08:30:00', '08:30'],
    ['24:00', undefined],
    ['8:60', undefined],
    ['08:30:17', undefined],
    ['noon', undefined],
  ])('reads the time %s as %s', (typed, time) => expect(cells(typed).time('x', WRONG)).toBe(time));

  it.each([
    ['37.5', 37.5],
    ['37,5', 37.5],
    ['0', 0],
    ['60.1', undefined],
    ['1e1', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['', undefined],
  ])('reads the hours %s as %s', (typed, hours) => expect(cells(typed).number('x', [0, 60], WRONG)).toBe(hours));

  it('takes a word however it is written', () => {
    expect(cells(' Public_Transport').oneOf('x', ['car', 'public-transport'], WRONG)).toBe('public-transport');
    expect(cells('constructor').oneOf('x', ['car'], WRONG)).toBeUndefined();
  });

  it('says what is wrong with what it cannot read, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
        const read = cells(text);
        const all = [
          read.day('x', WRONG),
          read.time('x', WRONG),
          read.number('x', [0, 1], WRONG),
          read.needed('x', WRONG),
        ];
        if (all.includes(undefined)) expect(read.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});
