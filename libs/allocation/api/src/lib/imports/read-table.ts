import { MOST_IMPORT_ROWS } from '@ward/allocation/contract';
import type { FileRow } from '@ward/allocation/domain';
import { ok, refuse, type Result } from '@ward/kernel';
import { FORMULA } from '@ward/server-kit';
import Papa from 'papaparse';
import { decodeText, type NotText } from './decode-text';

export type TableRefusal =
  | { readonly code: 'allocation/file-not-text'; readonly looksLike: NotText }
  | { readonly code: 'allocation/file-broken'; readonly row: number }
  | { readonly code: 'allocation/columns-missing'; readonly missing: readonly string[] }
  | { readonly code: 'allocation/column-twice'; readonly column: string }
  | { readonly code: 'allocation/too-many-rows'; readonly most: number };

export interface Table {
  readonly rows: readonly FileRow[];
  readonly ignored: readonly string[];
}

interface Columns {
  readonly known: readonly string[];
  readonly needed: readonly string[];
}

/** The rows of a CSV file under their headings; commas, semicolons or tabs, as the file has them. Empty rows are passed over. */
export function readTable(bytes: Uint8Array, { known, needed }: Columns): Result<Table, TableRefusal> {
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return refuse({ code: 'allocation/file-not-text', looksLike: decoded.fault });
  const { data, errors } = Papa.parse<string[]>(decoded.text.replace(/^sep=[,;\t]\r?\n/i, ''), {
    delimitersToGuess: [',', ';', '\t'],
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return refuse({ code: 'allocation/file-broken', row: (broken.row ?? 0) + 1 });
  const headings = (data[0] ?? []).map(headingOf);
  const missing = needed.filter((column) => !headings.includes(column));
  if (missing.length > 0) return refuse({ code: 'allocation/columns-missing', missing });
  const twice = headings.find((column, index) => known.includes(column) && headings.indexOf(column) !== index);
  if (twice !== undefined) return refuse({ code: 'allocation/column-twice', column: twice });
  const filled = data
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ row, cells }) => row > 1 && cells.some((cell) => cell.trim() !== ''));
  if (filled.length > MOST_IMPORT_ROWS) return refuse({ code: 'allocation/too-many-rows', most: MOST_IMPORT_ROWS });
  return ok({
    rows: filled.map(({ row, cells }) => ({ row, values: valuesOf(headings, cells, known) })),
    ignored: headings.filter((column) => column !== '' && !known.includes(column)).map((column) => column.slice(0, 40)),
  });
}

function valuesOf(headings: readonly string[], cells: readonly string[], known: readonly string[]) {
  return new Map(
    headings.flatMap((column, index) => (known.includes(column) ? [[column, plainCell(cells[index] ?? '')]] : [])),
  );
}

function headingOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/** Takes off the mark that keeps a cell from being a formula, as our own downloads write it; and what no keyboard types. */
function plainCell(cell: string): string {
  const text = cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');
}
