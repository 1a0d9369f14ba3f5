// The API's contract as the product serves it, compared with apps/api/openapi.json: a difference is a change of the API that
// somebody must have looked at. `npm run openapi` writes the file anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from './homeward-folder.mjs';
import { buildProjects, stopAll } from './programs.mjs';
import { explain, Stop } from './say.mjs';
import { startProduct } from './testing/journeys.mjs';

const golden = join(workspace, 'apps/api/openapi.json');

async function servedContract() {
  const product = await startProduct({});
  try {
    const answer = await fetch(`${product.url}/api/docs-json`);
    if (!answer.ok) throw new Stop(`The API did not give its contract (status ${answer.status}).`);
    return `${JSON.stringify(await answer.json(), null, 2)}\n`;
  } finally {
    await product.stop();
  }
}

/** The routes that one contract has and the other has not, or describes otherwise, as `get /api/…`. */
function differences(committed, served) {
  const routes = ({ paths = {} }) =>
    new Map(
      Object.entries(paths).flatMap(([path, verbs]) =>
        Object.entries(verbs).map(([verb, route]) => [`${verb} ${path}`, JSON.stringify(route)]),
      ),
    );
  const [before, now] = [routes(committed), routes(served)];
  return [...new Set([...before.keys(), ...now.keys()])].filter((route) => before.get(route) !== now.get(route)).sort();
}

/** Says what differs between the served contract and the committed one; nothing when they are the same. */
export async function contractDifferences() {
  const served = await servedContract();
  if (!existsSync(golden)) return ['apps/api/openapi.json is missing'];
  const committed = readFileSync(golden, 'utf8');
  if (committed === served) return [];
  const routes = differences(JSON.parse(committed), JSON.parse(served));
  return routes.length > 0 ? routes : ['schemas'];
}

if (process.argv[1]?.endsWith('openapi.mjs')) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void stopAll().then(() => process.exit(130)));
  try {
    await buildProjects(['api']);
    writeFileSync(golden, await servedContract());
    console.log('apps/api/openapi.json is what the API serves now. Look at the difference before you commit it.');
    process.exit();
  } catch (error) {
    explain(error);
    process.exit(1);
  }
}
