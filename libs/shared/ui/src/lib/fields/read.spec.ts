import { isLondonDate } from '@ward/kernel';
import fc from 'fast-check';
import { partsOf, readDate } from './date-field';
import { faultOf } from './file-picker';
import { readNumber } from './number-field';

it.each([
  ['37.2', 37.2],
  [' 37,2 ', 37.2],
  ['-4', -4],
  ['', null],
])('reads "%s" as %s', (text, value) => expect(readNumber(text)).toEqual({ value }));

it.each(['abc', '1e5', '37.2.1', '12 0', '0x10'])('does not take "%s" for a number', (text) =>
  expect(readNumber(text)).toHaveProperty('error'),
);

it('reads back every number it shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9999, max: 9999 }), (tenths) => {
      expect(readNumber(String(tenths / 10))).toEqual({ value: tenths / 10 });
    }),
  );
});

it('reads back every date it shows', () => {
  const dates = fc.date({ min: new Date('1890-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      const text = date.toISOString().slice(0, 10);
      expect(readDate(partsOf(text))).toEqual({ value: text });
    }),
  );
});

it('makes a real date of three typed parts or says that it is none', () => {
  const digits = fc.integer({ min: 0, max: 99 }).map(String);
  fc.assert(
    fc.property(digits, digits, fc.integer({ min: 0, max: 3000 }).map(String), (day, month, year) => {
      const read = readDate({ day, month, year });
      expect('error' in read || isLondonDate(read.value ?? '')).toBe(true);
    }),
  );
});

it('takes three empty boxes for no date, and two for none yet', () => {
  expect(readDate({ day: '', month: '', year: '' })).toEqual({ value: '' });
  expect(readDate({ day: '1', month: '2', year: '' })).toHaveProperty('error');
  expect(readDate({ day: '1', month: '2', year: '48' })).toHaveProperty('error');
});

const file = (type: string, size: number) => ({ name: 'wound.jpg', type, size }) as File;
it.each([
  [file('image/jpeg', 100), ''],
  [file('text/html', 100), 'wound.jpg is not JPEG or PDF'],
  [file('image/jpeg', 0), 'wound.jpg is empty'],
  [file('image/jpeg', 3 * 1024 * 1024), 'wound.jpg is larger than 2 MB'],
])('judges a file', (candidate, fault) =>
  expect(faultOf(candidate, ['image/jpeg', 'application/pdf'], 2 * 1024 * 1024)).toBe(fault),
);

it('knows a file by its ending where browsers differ on its kind', () => {
  const workbook = new File(['a'], 'Rota.CSV', { type: 'application/vnd.ms-excel' });
  expect(faultOf(workbook, ['text/csv', '.csv'], 1024)).toBe('');
  expect(faultOf(new File(['a'], 'rota.xlsx'), ['.csv'], 1024)).toBe('rota.xlsx is not CSV');
  expect(faultOf(new File(['x'.repeat(3000)], 'rota.csv'), ['.csv'], 2048)).toBe('rota.csv is larger than 2 kB');
});
