// `npm run bench -- <name> [flags]`: bundles tools/bench/<name>/main.ts and calls its `run(args, house)`.
import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './build-node.mjs';
import { findChromium } from './chromium.mjs';
import { workspace } from './homeward-folder.mjs';
import { buildProjects, stopAll } from './programs.mjs';
import { explain, Stop } from './say.mjs';
import { startProduct } from './testing/journeys.mjs';
import { keepProduct } from './testing/kept-product.mjs';
import { pages as byPerson } from '../apps/web-e2e/src/pages.ts';

const [name, ...args] = process.argv.slice(2);
const pages = Object.entries(byPerson).flatMap(([person, theirs]) =>
  Object.entries(theirs).flatMap(([page, address]) => (typeof address === 'string' ? { person, page, address } : [])),
);
const names = globSync('tools/bench/*/main.ts', { cwd: workspace }).map((file) => dirname(file).split(/[\\/]/).at(-1));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void stopAll().then(() => process.exit(130)));
try {
  if (!name || !existsSync(join(workspace, 'tools/bench', name, 'main.ts')))
    throw new Stop(`Say what to measure: npm run bench -- <${names.sort().join(' | ')}>.`);
  await bundle(`bench-${name}`, `tools/bench/${name}/main.ts`, 'tmp');
  const bench = await import(pathToFileURL(join(workspace, 'tmp', `bench-${name}`, 'main.js')));
  await bench.run(args, { workspace, buildProjects, startProduct, keepProduct, findChromium, pages });
  process.exit();
} catch (error) {
  explain(error);
  process.exit(1);
}
