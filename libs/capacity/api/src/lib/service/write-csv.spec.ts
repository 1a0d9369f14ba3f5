import { writeCsv } from './write-csv';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('lets "%s" start no formula', (evil) => {
  const [, line = ''] = writeCsv([{ what: evil }], ['what']).split('\r\n');
  expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
});

it('quotes what holds commas, quotes and line ends', () => {
  expect(writeCsv([{ a: 'x, "y"\nz', b: 1 }], ['b', 'a'])).toBe('b,a\r\n1,"x, ""y""\nz"');
});
