import { writeCsv } from './write-csv';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\n=1', '=1+1\nmore', ' =1'])(
  'lets "%s" start no formula',
  (evil) => {
    const [, line = ''] = writeCsv([{ what: evil }], ['what']).split('\r\n');
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

it('quotes what holds commas, quotes and line ends', () => {
  expect(writeCsv([{ a: 'x, "y"\nz', b: 1 }], ['b', 'a'])).toBe('b,a\r\n1,"x, ""y""\nz"');
});

it('leaves numbers what they are, and writes the heading also over no rows', () => {
  expect(writeCsv([{ lon: -0.1 }], ['lon'])).toBe('lon\r\n-0.1');
  expect(writeCsv<{ a: string }>([], ['a'])).toBe('a\r\n');
});
