import Papa from 'papaparse';

/**
 * What a spreadsheet takes for the beginning of a formula, or what looks like one that has been marked already: a mark more
 * then, so that reading takes off just the one that writing put on. Only the first line counts: more may follow.
 */
export const FORMULA = /^'*\s*[=+\-@\t\r\n]/;

/** Rows as CSV for spreadsheets. A cell that would begin a formula there is quoted, so that nothing runs on opening. */
export function writeCsv<Row extends object>(rows: readonly Row[], columns: readonly (keyof Row & string)[]): string {
  return Papa.unparse(
    { fields: [...columns], data: rows.map((row) => columns.map((column) => row[column])) },
    { escapeFormulae: FORMULA, newline: '\r\n' },
  );
}
