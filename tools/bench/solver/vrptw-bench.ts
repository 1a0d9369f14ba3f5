import { join } from 'node:path';
import { benchFolder, bestKnown, casesIn } from './bench-data';
import { measuredRun } from './measured-run';
import { readVrptw } from './readers';
import { mean, type Row } from './report';
import type { BenchOptions } from './bench-options';

const SETS = {
  solomon: {
    folder: 'solomon',
    cases: /^R?C?\d+/,
    seconds: 4,
    must: '0.20',
    aim: '0.03',
    peers: 'HGS-DIMACS 0.03 (4.2 s), VROOM 1.63, plain SISR in JS 0.16',
  },
  homberger200: {
    folder: 'homberger',
    cases: /_2_/,
    seconds: 12.7,
    must: '0.40',
    aim: '0.10',
    peers: 'HGS-DIMACS 0.05 (12.7 s), VROOM 2.61, plain SISR in JS 0.64',
  },
  homberger400: {
    folder: 'homberger',
    cases: /_4_/,
    seconds: 50,
    must: '0.50',
    aim: '0.20',
    peers: 'HGS-DIMACS 0.10 (50 s), VROOM 4.25 (68 s), plain SISR in JS 0.57',
  },
} as const;

/** Distance above the best known, in per cent, over all cases and seeds. */
export function vrptwBench(set: keyof typeof SETS, options: BenchOptions): Row[] {
  const folder = benchFolder(options.workspace);
  if (!folder) return [];
  const { seconds, cases, must, aim, peers, folder: sub } = SETS[set];
  const best = bestKnown(join(folder, 'vrptw-best.csv'), 1, 2);
  const gaps: number[] = [];
  for (const name of casesIn(join(folder, sub), cases).filter((name) => options.cases.test(name))) {
    const input = readVrptw(join(folder, sub, `${name}.txt`));
    const own = options.seeds.map((seed) => {
      const { view, iterations } = measuredRun(input, seed, seconds * options.scale);
      const gap =
        view.unallocated.length > 0 ? Infinity : (view.cost.measures.travel / 10 / (best.get(name) ?? NaN) - 1) * 100;
      return { gap, iterations };
    });
    gaps.push(...own.map(({ gap }) => gap));
    options.say(
      `${set} ${name}: ${own.map(({ gap }) => gap.toFixed(3)).join(' ')} % (${own[0]?.iterations} iterations)`,
    );
  }
  const row = { set, measured: `gap, ${seconds * options.scale} CPU-s`, unit: '%', must, aim, peers };
  return [{ ...row, mean: mean(gaps), worst: Math.max(...gaps) }];
}
