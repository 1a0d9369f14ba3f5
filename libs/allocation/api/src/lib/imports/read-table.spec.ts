import fc from 'fast-check';
import { writeCsv } from '@ward/server-kit';
import { readTable } from './read-table';

const columns = { known: ['email', 'name'], needed: ['email'] };
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (content: Uint8Array | string) =>
  readTable(typeof content === 'string' ? bytes(content) : content, columns);
const rowsOf = (content: Uint8Array | string) => {
  const table = read(content);
  return table.ok ? table.value.rows.map(({ row, values }) => [row, Object.fromEntries(values)]) : table.error;
};

describe('a table from somebody’s disk', () => {
  it.each([
    ['UTF-8', bytes('email,name\na@b,Zoë')],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes('email,name\na@b,Zoë'))],
    ['Windows-1252 with semicolons', Uint8Array.of(...bytes('Email;Name\r\na@b;Zo'), 0xeb)],
    [
      'UTF-16',
      Uint8Array.of(
        0xff,
        0xfe,
        ...[...'email\tname\na@b\tZoë'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
      ),
    ],
    ['Excel’s separator line', bytes('sep=;\nemail;name\na@b;Zoë')],
  ])('is read as %s', (_, content) => expect(rowsOf(content)).toEqual([[2, { email: 'a@b', name: 'Zoë' }]]));

  it('keeps the row numbers of the spreadsheet over empty rows and cells with line ends', () => {
    expect(rowsOf('email,name\n\n,\na@b,"two\nlines"\nc@d,\n')).toEqual([
      [4, { email: 'a@b', name: 'two\nlines' }],
      [5, { email: 'c@d', name: '' }],
    ]);
  });

  it.each([
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 1), { code: 'allocation/file-not-text', looksLike: 'workbook' }],
    ['a picture', Uint8Array.of(0x89, 0x50, 0, 1), { code: 'allocation/file-not-text', looksLike: 'binary' }],
    ['nothing', '', { code: 'allocation/file-not-text', looksLike: 'empty' }],
    ['an open quotation', 'email,name\na@b,"Zoë\nc@d,x', { code: 'allocation/file-broken' }],
    ['other columns', 'first,second\n1,2', { code: 'allocation/columns-missing', missing: ['email'] }],
    ['a column twice', 'email,name,Email\n1,2,3', { code: 'allocation/column-twice', column: 'email' }],
    ['too many rows', `email\n${'a@b\n'.repeat(2001)}`, { code: 'allocation/too-many-rows', most: 2000 }],
  ])('is refused with %s', (_, content, refusal) => expect(read(content)).toMatchObject({ error: refusal }));

  it('knows no columns but ours, whatever they are called', () => {
    expect(read('email,__proto__,constructor\na@b,x,y')).toMatchObject({
      value: { ignored: ['__proto__', 'constructor'], rows: [{ row: 2 }] },
    });
  });

  it('reads back what was written for spreadsheets', () => {
    const word = fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[\u0000-\u001F\u007F]/g, '') || 'x');
    fc.assert(
      fc.property(fc.array(fc.record({ email: word, name: word }), { minLength: 1, maxLength: 5 }), (rows) => {
        const filled = rows.filter(({ email, name }) => `${email}${name}`.trim() !== '');
        const back = rowsOf(writeCsv(filled, ['email', 'name']));
        expect(back).toEqual(filled.map((row, index) => [index + 2, row]));
      }),
      { examples: [[[{ email: 'x', name: "'=" }]]] },
    );
  });

  it('never throws at bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (content) => {
        expect(typeof read(content).ok).toBe('boolean');
      }),
    );
  });
});
