// An embedded PostgreSQL cluster: made, started, adopted when it already runs, stopped.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { account, canReach, natives } from './pg-natives.mjs';
import { Stop } from './say.mjs';

const SUPERUSER = 'homeward_superuser';
const MAJOR = '18';
const settings = [
  '-c listen_addresses=127.0.0.1',
  '-c unix_socket_directories=',
  '-c max_connections=120',
  '-c shared_buffers=256MB',
];
const careless = ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'];

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Runs a program of PostgreSQL to its end; answers its exit code and what it said. */
function run(program, args, as, cwd) {
  return new Promise((resolve, reject) => {
    const env = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '', SystemRoot: process.env.SystemRoot ?? '' };
    // pg_ctl leaves the server holding its output, so `exit` is awaited, not `close`.
    const child = spawn(program, args, { ...as, cwd, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
    child.once('error', reject);
    child.once('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, said });
    });
  });
}

const url = (port, password, database) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

async function answers(port, password) {
  const client = new pg.Client({ connectionString: url(port, password, 'postgres'), connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(`select current_setting('data_directory') as folder`);
    return rows[0].folder;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** The port of a server that already works on this data, after a launcher that died; waits while it recovers. */
async function runningPort(data, password) {
  for (let attempt = 0; attempt < 40; attempt++) {
    let lines;
    try {
      lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    } catch {
      return undefined;
    }
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    if (port && (await answers(port, password)) === data) return port;
    if (!isAlive(pid)) return undefined;
    await pause(250);
  }
  return undefined;
}

const lastComplaint = (log) =>
  (existsSync(log) ? readFileSync(log, 'utf8') : '')
    .split('\n')
    .findLast((line) => /FATAL|PANIC|could not/.test(line))
    ?.replace(/^.*?(FATAL|PANIC):\s*/, '');

const noSpace = (said) => /No space left on device/i.test(said ?? '');
const diskFull = () =>
  new Stop('The disk is full: the database cannot start. Free some space and start again; nothing was lost.');

async function initialise({ initdb }, home, data, password, as) {
  const fresh = join(home, 'data.new'); // renamed when complete: an interrupted start leaves no half-made database
  rmSync(fresh, { recursive: true, force: true });
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined) chownSync(passwordFile, as.uid, as.gid);
  const args = [
    '-D',
    fresh,
    '-U',
    SUPERUSER,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  const { code, said } = await run(initdb, args, as, home);
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    if (noSpace(said)) throw diskFull();
    throw new Stop(`The database could not be created in ${home}: ${said.trim().split('\n').at(-1)}`);
  }
  renameSync(fresh, data);
}

/**
 * Starts the cluster in `home`, making it first when there is none, or adopts the one that runs there.
 * `durable: false` trades safety after a crash for speed: for tests only.
 */
export async function startCluster({ home, password, durable = true }) {
  const as = account();
  const programs = await natives(as);
  const place = reachable(home, as);
  const [data, log] = [join(place, 'data'), join(place, 'server.log')];
  if (!existsSync(data)) await initialise(programs, place, data, password, as);
  const version = existsSync(join(data, 'PG_VERSION'))
    ? readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
    : 'unknown';
  if (version !== MAJOR)
    throw new Stop(
      `The database in ${place} is damaged or of another PostgreSQL (${version}, not ${MAJOR}). Move the folder away to keep it, or run \`npm run reset\` to start anew.`,
    );

  const stop = async () => {
    await run(programs.pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30'], as, place);
  };
  /** For the last moment of a process, when nothing can be awaited any more. */
  const stopNow = () => {
    try {
      process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT');
    } catch {
      // it has stopped already
    }
  };
  const handle = (port) => ({ port, home: place, url: (database) => url(port, password, database), stop, stopNow });

  const adopted = await runningPort(data, password);
  if (adopted) return handle(adopted);

  const port = await freePort();
  const options = [`-p ${port}`, ...settings, ...(durable ? [] : careless)].join(' ');
  rmSync(log, { force: true });
  const { code, said } = await run(
    programs.pg_ctl,
    ['start', '-D', data, '-l', log, '-w', '-t', '60', '-o', options],
    as,
    place,
  );
  if (code !== 0) {
    const complaint = lastComplaint(log);
    if (noSpace(complaint) || noSpace(said)) throw diskFull();
    throw new Stop(
      `The database in ${place} does not start: ${complaint ?? said.trim().split('\n').at(-1)}. Its files are untouched. \`npm run reset\` starts anew with the demo ward.`,
    );
  }
  return handle(port);
}

/** Where the data of `home` may lie: there, or below /var/tmp when the database account cannot get there. */
function places(home) {
  const mark = createHash('sha256').update(home).digest('hex').slice(0, 12);
  return [home, join('/var/tmp', `homeward-${mark}`)];
}

function reachable(home, as) {
  const [wanted, elsewhere] = places(home);
  mkdirSync(dirname(wanted), { recursive: true, mode: 0o711 });
  const place = canReach(dirname(wanted), as) ? wanted : elsewhere;
  if (place === elsewhere)
    console.log(`  The database account cannot reach ${home}: the data is kept in ${elsewhere}.`);
  mkdirSync(place, { recursive: true, mode: 0o711 });
  if (as.uid !== undefined) chownSync(place, as.uid, as.gid);
  chmodSync(place, 0o700);
  return place;
}

/** Removes the cluster of `home`, wherever it was kept; a server left behind by a launcher that died is stopped first. */
export async function removeCluster(home, password) {
  const leftover = places(home).some((place) => existsSync(join(place, 'data', 'postmaster.pid')));
  if (leftover)
    await startCluster({ home, password }).then(
      (cluster) => cluster.stop(),
      () => {},
    );
  for (const place of places(home)) rmSync(place, { recursive: true, force: true });
}
