import Papa from 'papaparse';

/** What a spreadsheet takes for the beginning of a formula. Only the first line counts: more may follow in the cell. */
export const FORMULA = /^\s*[=+\-@\t\r\n]/;

/** Rows as CSV for spreadsheets. A cell that would begin a formula there is quoted, so that nothing runs on opening. */
export function writeCsv<Row extends object>(rows: readonly Row[], columns: readonly (keyof Row & string)[]): string {
  return Papa.unparse(
    { fields: [...columns], data: rows.map((row) => columns.map((column) => row[column])) },
    { escapeFormulae: FORMULA, newline: '\r\n' },
  );
}
