// `npm run reset`: forgets the demo ward of this checkout. The next `npm start` makes a fresh one.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folder, secrets } from './homeward-folder.mjs';
import { removeCluster } from './pg.mjs';
import { explain, Stop } from './say.mjs';

function refuseWhileRunning() {
  const file = join(folder, 'running.json');
  if (!existsSync(file)) return;
  const { pid, url } = JSON.parse(readFileSync(file, 'utf8'));
  try {
    process.kill(pid, 0);
  } catch {
    return;
  }
  throw new Stop(`Homeward is running at ${url}. Stop it there with Ctrl-C first; nothing was removed.`);
}

try {
  if (process.env.DATABASE_URL)
    throw new Stop(
      'DATABASE_URL is set: Homeward does not remove a database that is not its own. Drop and create it yourself, then `npm start`.',
    );
  refuseWhileRunning();
  await removeCluster(join(folder, 'pg'), secrets().superuser);
  rmSync(folder, { recursive: true, force: true });
  console.log('The demo ward is gone. `npm start` makes a fresh one.');
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
