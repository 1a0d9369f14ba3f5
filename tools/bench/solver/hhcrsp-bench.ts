import { join } from 'node:path';
import { benchFolder, bestKnown, casesIn } from './bench-data';
import type { BenchOptions } from './bench-options';
import { measuredRun } from './measured-run';
import { readHhcrsp } from './readers';
import { mean, type Row } from './report';

const SETS = {
  hhcrspLarge: {
    sizes: [100, 200, 300],
    seconds: { 100: 10, 200: 20, 300: 30 },
    must: '+1.0',
    aim: '0.0',
    peers: 'best published 0; BRKGA 2021 +6.3/+8.7/+7.6 (220/577/1229 s); plain annealer in JS +1.5/+2.1/+1.5',
  },
  hhcrspSmall: { sizes: [10, 25, 50, 75], seconds: {}, must: '+0.3', aim: '0.0', peers: 'best published 0' },
} as const;

/** Cost (distance, total and worst tardiness, by three) above the best published, in per cent, by size. */
export function hhcrspBench(set: keyof typeof SETS, options: BenchOptions): Row[] {
  const folder = benchFolder(options.workspace);
  if (!folder) return [];
  const { sizes, must, aim, peers } = SETS[set];
  const best = bestKnown(join(folder, 'hhcrsp-best.csv'), 0, 1);
  return sizes.map((size) => {
    const seconds = (SETS[set].seconds as Record<number, number>)[size] ?? 5;
    const gaps = casesIn(join(folder, 'hhcrsp'), new RegExp(`_${size}_`))
      .filter((name) => options.cases.test(name))
      .flatMap((name) => {
        const input = readHhcrsp(join(folder, 'hhcrsp', `${name}.json`));
        const own = options.seeds.map((seed) => {
          const { view } = measuredRun(input, seed, seconds * options.scale);
          const { travel, lateness, worstLateness, unallocated } = view.cost.measures;
          const cost = unallocated > 0 ? Infinity : (travel + lateness + worstLateness) / 3000;
          return (cost / (best.get(name) ?? NaN) - 1) * 100;
        });
        options.say(`${name}: ${own.map((gap) => gap.toFixed(2)).join(' ')} %`);
        return own;
      });
    const measured = `${size} patients, ${seconds * options.scale} CPU-s`;
    return { set, measured, mean: mean(gaps), worst: Math.max(...gaps), unit: '%', must, aim, peers };
  });
}
