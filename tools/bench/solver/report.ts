import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One line of the result: what was measured, what was seen, and what it is held against. */
export interface Row {
  readonly set: string;
  readonly measured: string;
  readonly mean: number;
  readonly worst: number;
  readonly unit: string;
  readonly must: string;
  readonly aim: string;
  readonly peers: string;
}

/** What was measured, kept for whoever compares runs. */
export function keepRows(file: string, measured: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(measured, undefined, 2)}\n`);
}

export function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : Number.NaN;
}

/** The value below which so large a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function printTable(rows: readonly Row[]): void {
  const head = ['set', 'measured', 'mean', 'worst', '', 'must', 'aim', 'peers'];
  const lines = rows.map((row) => [
    row.set,
    row.measured,
    row.mean.toFixed(3),
    row.worst.toFixed(3),
    row.unit,
    row.must,
    row.aim,
    row.peers,
  ]);
  const widths = head.map((title, k) => Math.max(title.length, ...lines.map((line) => (line[k] ?? '').length)));
  for (const line of [head, ...lines])
    console.log(
      line
        .map((cell, k) => cell.padEnd(widths[k] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
