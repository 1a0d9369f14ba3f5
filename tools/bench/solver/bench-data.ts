import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the public benchmarks lie: beside the checkout, or where the environment says; undefined when nowhere. */
export function benchFolder(workspace: string): string | undefined {
  const folder = process.env['HOMEWARD_BENCH_DATA'] ?? join(workspace, '..', 'shared', 'bench');
  return existsSync(folder) ? folder : undefined;
}

/** Best known values by case. */
export function bestKnown(file: string, nameColumn: number, valueColumn: number): ReadonlyMap<string, number> {
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  return new Map(
    lines.map((line) => {
      const cells = line.split(',');
      return [(cells[nameColumn] ?? '').replace(/\.json$/, ''), Number(cells[valueColumn])];
    }),
  );
}

/** Names of the cases in a folder that match a pattern, without their ending. */
export function casesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder)
    .map((file) => file.replace(/\.(txt|json)$/, ''))
    .filter((name) => pattern.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
