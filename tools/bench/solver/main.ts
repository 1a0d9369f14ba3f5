// npm run bench -- solver [--set solomon,ward,…] [--seeds 5] [--seconds-scale 1] [--cases pattern] [--json folder]
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchFolder } from './bench-data';
import type { BenchOptions } from './bench-options';
import { earliestBench, mixedBench, moveBench, repairBench } from './day-bench';
import { hhcrspBench } from './hhcrsp-bench';
import { cpuSeconds } from './measured-run';
import { keepRows, printTable, type Row } from './report';
import { vrptwBench } from './vrptw-bench';
import { wardBench } from './ward-bench';

const SETS: Readonly<Record<string, (options: BenchOptions) => Row[]>> = {
  solomon: (options) => vrptwBench('solomon', options),
  homberger200: (options) => vrptwBench('homberger200', options),
  homberger400: (options) => vrptwBench('homberger400', options),
  hhcrspLarge: (options) => hhcrspBench('hhcrspLarge', options),
  hhcrspSmall: (options) => hhcrspBench('hhcrspSmall', options),
  ward: wardBench,
  mixed: mixedBench,
  repair: repairBench,
  earliest: earliestBench,
  move: moveBench,
};

/** Measures the engine: every plan is judged by the checker, times are CPU seconds of the whole process. */
export async function run(args: readonly string[], { workspace = process.cwd() } = {}): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      set: { type: 'string', default: Object.keys(SETS).join() },
      seeds: { type: 'string', default: '5' },
      'seconds-scale': { type: 'string', default: '1' },
      cases: { type: 'string', default: '' },
      json: { type: 'string' },
    },
  });
  const options: BenchOptions = {
    workspace,
    seeds: Array.from({ length: Number(values.seeds) }, (_, k) => k + 1),
    scale: Number(values['seconds-scale']),
    cases: new RegExp(values.cases),
    say: (line) => console.log(line),
  };
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
  console.log(
    `${machine}; one thread, CPU seconds of the whole process times ${options.scale}, ${options.seeds.length} seeds; every plan judged by the checker`,
  );
  if (!benchFolder(workspace))
    console.log('No public benchmarks found (HOMEWARD_BENCH_DATA): only generated days are measured.');
  const rows: Row[] = [];
  for (const name of values.set.split(',')) {
    const measure = SETS[name];
    if (!measure) throw new Error(`There is no set “${name}”: choose from ${Object.keys(SETS).join(', ')}.`);
    const from = cpuSeconds();
    const found = measure(options);
    rows.push(...found);
    keepRows(join(values.json ?? join(workspace, '.homeward/bench'), `solver-${name}.json`), {
      measured: new Date().toISOString(),
      machine,
      seeds: options.seeds.length,
      scale: options.scale,
      cases: values.cases,
      cpuSeconds: cpuSeconds() - from,
      rows: found,
    });
  }
  printTable(rows);
}
