// A demo ward for measuring that is made once and kept: the large one takes minutes. It lives in `.homeward/bench`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropDatabase, prepareDatabase, withClient } from '../database.mjs';
import { folder, secrets } from '../homeward-folder.mjs';
import { startCluster } from '../pg.mjs';
import { run, serve } from '../programs.mjs';
import { Stop } from '../say.mjs';
import { freePort } from './journeys.mjs';

const COMPLETE = `select exists (select from audit.entry where action = 'configure' and what = 'The demo ward is complete') as is`;

async function command(args, env, onLine) {
  const { code, lines } = await run(args, { env, onLine });
  if (code !== 0) throw new Stop(`\`${args.join(' ')}\` failed: ${lines.at(-1) ?? 'it ended without a word'}`);
}

/** The database of this size, made when it is not there yet or `fresh` asks for it; and the product on it, as often as wanted. */
export async function keepProduct({ size, fresh = false, onLine = () => {} }) {
  const { superuser, owner, application } = secrets();
  const home = join(folder, 'bench', 'pg');
  const name = `ward_${size}`;
  const open = (durable) => startCluster({ home, password: superuser, durable });
  let cluster = await open(false);
  try {
    if (fresh) await dropDatabase(cluster, name);
    let env = await prepareDatabase(cluster, { owner, application, name });
    await command(['dist/api/main.js', 'migrate'], env, onLine);
    const isComplete = () => withClient(env.DATABASE_URL, async (client) => (await client.query(COMPLETE)).rows[0].is);
    if (!(await isComplete())) {
      await dropDatabase(cluster, name); // what an interrupted run left behind
      env = await prepareDatabase(cluster, { owner, application, name });
      await command(['dist/api/main.js', 'migrate'], env, onLine);
      await command(['dist/seed/main.js', '--size', size], env, onLine);
    }
    // Measured as it would be run: every commit reaches the disk.
    await cluster.stop();
    cluster = await open(true);
    env = await prepareDatabase(cluster, { owner, application, name });
    return {
      env,
      superuserUrl: cluster.url(name),
      serverLog: join(cluster.home, 'server.log'),
      pid: Number(readFileSync(join(cluster.home, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]),
      start: (more = {}) => start({ ...env, ...more }),
      stop: () => cluster.stop(),
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function start(env) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const product = serve(['dist/api/main.js', 'serve'], {
    env: { ...env, NODE_ENV: 'production', PORT: String(port), PUBLIC_URL: url, HOMEWARD_SECRETS_DIR: folder },
  });
  await product.ready;
  return { url, pid: product.pid, stop: product.stop };
}
