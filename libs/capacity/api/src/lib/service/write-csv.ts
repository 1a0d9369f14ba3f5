import Papa from 'papaparse';

/** Rows as CSV for spreadsheets. A cell that would begin a formula there is quoted, so that nothing runs on opening. */
export function writeCsv<Row extends object>(rows: readonly Row[], columns: readonly (keyof Row & string)[]): string {
  return Papa.unparse([...rows], { columns: [...columns], escapeFormulae: true, newline: '\r\n' });
}
