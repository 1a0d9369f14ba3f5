import { join } from 'node:path';
import { benchFolder, casesIn } from './bench-data';
import type { BenchOptions } from './bench-options';
import { cpuSeconds, measuredRun } from './measured-run';
import { readWard } from './readers';
import { mean, type Row } from './report';
import { runVroom } from './vroom';

/** VROOM 1.15-dev with breaks, `-x 5`, one thread: priority kept and visits left. */
const VROOM: Readonly<Record<string, readonly [number, number]>> = {
  ward250_s1: [9720, 19],
  ward250_s2: [9050, 21],
  ward250_s3: [9310, 13],
  ward250_tight_s1: [9290, 32],
  ward250_tight_s2: [8530, 39],
  ward250_tight_s3: [8830, 36],
};
const VROOM_SECONDS = 8;

/** Priority kept, visits left and travel of the six ward days, in VROOM's time and in one CPU second. */
export function wardBench(options: BenchOptions): Row[] {
  const folder = benchFolder(options.workspace);
  if (!folder) return [];
  return [VROOM_SECONDS, 1].map((seconds) => {
    let ahead = 0;
    const kept: number[] = [];
    const names = casesIn(join(folder, 'ward'), /ward/).filter((name) => options.cases.test(name));
    for (const name of names) {
      const input = readWard(join(folder, 'ward', `${name}.json`));
      const all = input.visits.reduce((sum, { priority }) => sum + priority, 0);
      const peer = runVroom(join(folder, 'ward', `${name}.json`)) ?? VROOM[name] ?? [0, Infinity];
      const own = options.seeds.map((seed) => {
        const from = cpuSeconds();
        const { measures } = measuredRun(input, seed, seconds * options.scale).view.cost;
        return {
          kept: all - measures.unallocatedPriority,
          left: measures.unallocated,
          travel: measures.travel,
          took: cpuSeconds() - from,
        };
      });
      ahead += own.every(({ kept: mine, left }) => mine > peer[0] || (mine === peer[0] && left < peer[1])) ? 1 : 0;
      kept.push(...own.map(({ kept: mine }) => (mine / peer[0] - 1) * 100));
      const seen = own.map(({ kept: mine, left, travel }) => `${mine}/${left}/${travel}`).join(' ');
      options.say(`${name}, ${seconds * options.scale} s: kept/left/travel ${seen}, VROOM ${peer.join('/')}`);
    }
    return {
      set: 'ward',
      measured: `priority kept above VROOM, ${seconds * options.scale} CPU-s; ahead on ${ahead} of ${names.length}`,
      mean: mean(kept),
      worst: Math.min(...kept),
      unit: '%',
      must: seconds === 1 ? '-' : 'ahead on all',
      aim: seconds === 1 ? 'ahead on all' : '-',
      peers: 'VROOM 1.15-dev 0 (7–9 s)',
    };
  });
}
