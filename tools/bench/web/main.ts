import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from '../house';
import { bundleSizes, total } from './bundle-sizes';

const FIRST_SCREEN_LIMIT = 180_000;
const LAZY_ROUTE_LIMIT = 80_000;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const verdict = (bytes: number, limit: number): string => (bytes <= limit ? 'met' : 'MISSED');

/** Bytes of the first load and of every lazy file, as a browser receives them. */
export async function run(_args: readonly string[], house: House): Promise<void> {
  await house.buildProjects(['web']);
  const sizes = bundleSizes(join(house.workspace, 'dist/web'));
  const first = total(sizes.first, '.js');

  console.log(`First screen: ${kilobytes(first)} of JavaScript, ${kilobytes(total(sizes.first, '.css'))} of styles`);
  console.log(`  aim ≤ ${kilobytes(FIRST_SCREEN_LIMIT)}: ${verdict(first, FIRST_SCREEN_LIMIT)}`);
  console.log(`Lazy files, aim ≤ ${kilobytes(LAZY_ROUTE_LIMIT)} each:`);
  for (const { file, compressed } of sizes.lazy)
    console.log(`  ${kilobytes(compressed).padStart(9)}  ${file}  ${verdict(compressed, LAZY_ROUTE_LIMIT)}`);

  const folder = join(house.workspace, 'bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'web.json'), `${JSON.stringify({ sizes }, null, 2)}\n`);
}
