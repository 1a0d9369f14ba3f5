import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { House } from '../house';
import { bundleSizes, total, type BundleSizes } from './bundle-sizes';
import { scorePage, type Score } from './lighthouse';

const FIRST_SCREEN_LIMIT = 180_000;
const LAZY_ROUTE_LIMIT = 80_000;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED');

/**
 * Bytes of the first load and of every lazy file, as a browser receives them; then Lighthouse of everybody's home on the small
 * demo ward, each in a browser of its own. `--bytes` leaves Lighthouse out, `--only triage` takes pages with that in their name.
 */
export async function run(args: readonly string[], house: House): Promise<void> {
  const options = { bytes: { type: 'boolean', default: false }, only: { type: 'string', default: '-home' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  await house.buildProjects(values.bytes ? ['web'] : ['web', 'api', 'seed']);
  const sizes = bundleSizes(join(house.workspace, 'dist/web'));
  printSizes(sizes);
  const scores = values.bytes ? [] : await scoresOf(house, values.only);

  const folder = join(house.workspace, 'bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'web.json'), `${JSON.stringify({ sizes, scores }, null, 2)}\n`);
}

function printSizes(sizes: BundleSizes): void {
  const first = total(sizes.first, '.js');
  console.log(`First screen: ${kilobytes(first)} of JavaScript, ${kilobytes(total(sizes.first, '.css'))} of styles`);
  console.log(`  aim ≤ ${kilobytes(FIRST_SCREEN_LIMIT)}: ${verdict(first <= FIRST_SCREEN_LIMIT)}`);
  console.log(`Lazy files, aim ≤ ${kilobytes(LAZY_ROUTE_LIMIT)} each:`);
  for (const { file, compressed } of sizes.lazy)
    console.log(`  ${kilobytes(compressed).padStart(9)}  ${file}  ${verdict(compressed <= LAZY_ROUTE_LIMIT)}`);
}

async function scoresOf(house: House, only: string): Promise<Score[]> {
  const chromiumPath = house.findChromium();
  if (!chromiumPath) throw new Error('Lighthouse needs a Chromium, and there is none');
  const product = await house.startProduct({ size: 'small' });
  const scores: Score[] = [];
  try {
    console.log('Lighthouse, desk; aim: accessibility 100');
    for (const { person, page, address } of house.pages.filter((one) => one.page.includes(only))) {
      const score = await scorePage(product.url, { person, page, address, chromiumPath });
      scores.push(score);
      const { performance, accessibility, bestPractices, barriers } = score;
      const told = `performance ${performance}, accessibility ${accessibility}, best practices ${bestPractices}`;
      console.log(`  ${page.padEnd(24)} ${told}  ${verdict(accessibility === 100)} ${barriers.join(' ')}`);
    }
  } finally {
    await product.stop();
  }
  return scores;
}
