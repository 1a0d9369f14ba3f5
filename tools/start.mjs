// `npm start`: database, build, migrations, demo ward, and Homeward at one address until Ctrl-C.
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { whenOrphaned } from './ancestors.mjs';
import { dropDatabase, prepareDatabase } from './database.mjs';
import { externalDatabase } from './external-database.mjs';
import { folder, secrets } from './homeward-folder.mjs';
import { startCluster } from './pg.mjs';
import { buildProjects, run, serve, stopAll } from './programs.mjs';
import { explain, step, Stop } from './say.mjs';

const DEFAULT_PORT = 4200;
const NEEDED_MEGABYTES = 300;
const runningFile = join(folder, 'running.json');
/** Stands while the demo ward is being made: found at a start, the last one was interrupted and left half a ward. */
const seedingFile = join(folder, 'seeding');
const cleanUp = [];
let stopping;

async function stop(code) {
  stopping ??= (async () => {
    for (const undo of cleanUp.reverse()) await undo().catch((error) => console.error(error.message));
    process.exit(code);
  })();
  return stopping;
}

function chosenPort() {
  const text = process.env.PORT ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(`PORT is "${text}", which is not a port. Give a number from 1 to 65535.`);
  return port;
}

function refuseTakenPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }) =>
      reject(
        new Stop(
          code === 'EACCES'
            ? `This account may not use port ${port}. Start with another one: PORT=${DEFAULT_PORT} npm start.`
            : `Port ${port} is taken by another program. Stop it, or start with another one: PORT=${port + 1} npm start.`,
        ),
      ),
    );
    probe.listen(port, () => probe.close(resolve));
  });
}

function refuseSecondStart() {
  if (!existsSync(runningFile)) return;
  const { pid, url } = JSON.parse(readFileSync(runningFile, 'utf8'));
  try {
    process.kill(pid, 0);
  } catch {
    return; // that start died; its database is taken over below
  }
  if (pid !== process.pid)
    throw new Stop(`Homeward already runs from this folder, at ${url}. Stop it there with Ctrl-C first.`);
}

function refuseFullDisk() {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < NEEDED_MEGABYTES)
    throw new Stop(
      `Only ${free} MB are free on this disk; Homeward needs ${NEEDED_MEGABYTES} MB. Free some space and start again.`,
    );
}

async function database() {
  const { superuser, owner, application } = secrets();
  if (process.env.DATABASE_URL) return externalDatabase(process.env.DATABASE_URL, application);
  const cluster = await startCluster({ home: join(folder, 'pg'), password: superuser });
  cleanUp.push(cluster.stop);
  if (existsSync(seedingFile)) await dropDatabase(cluster, 'homeward');
  return prepareDatabase(cluster, { owner, application, name: 'homeward' });
}

/** Runs one of the product's own commands; its last line explains a failure. */
async function command(args, env, note) {
  const { code, lines } = await run(args, { env, onLine: (line) => note(line.slice(0, 100)) });
  if (code !== 0) throw new Stop(`${lines.findLast((line) => line.trim()) ?? 'It ended without a word.'}`);
  return lines;
}

/** Seeds when the ward is empty. Answers who signs in how: indented lines of the seed, kept for starts that find it seeded. */
async function demoWard(env, note) {
  const file = join(folder, 'people.txt');
  writeFileSync(seedingFile, '');
  const people = (await command(['dist/seed/main.js', '--size', 'day'], env, note)).filter((line) =>
    /^ {2}\S+ {2,}\S/.test(line),
  );
  rmSync(seedingFile, { force: true });
  if (people.length > 0) writeFileSync(file, `${people.join('\n')}\n`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

async function main() {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const port = chosenPort();
  refuseSecondStart();
  refuseFullDisk();
  await refuseTakenPort(port);
  const url = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
  writeFileSync(runningFile, JSON.stringify({ pid: process.pid, url }));
  cleanUp.push(async () => rmSync(runningFile, { force: true }));

  const addresses = await step('Database', database);
  const env = {
    ...addresses,
    NODE_ENV: 'production',
    PORT: String(port),
    PUBLIC_URL: url,
    HOMEWARD_SECRETS_DIR: folder,
  };
  cleanUp.push(stopAll);
  await step('Build', (note) => buildProjects(['api', 'web', 'seed'], { note }));
  await step('Migrations', (note) => command(['dist/api/main.js', 'migrate'], env, note));
  const people = await step('Demo ward', (note) => demoWard(env, note));
  const product = serve(['dist/api/main.js', 'serve'], { env });
  await step('Homeward', () => product.ready);

  console.log(`\nHomeward is open at ${url}`);
  if (people) console.log(`\nSign in as:\n${people.trimEnd()}`);
  console.log('\nCtrl-C stops it. `npm run reset` starts anew with a fresh demo ward.');
  const why = await product.ended;
  if (!stopping)
    throw new Stop(`Homeward stopped by itself${why ? `: ${why}` : ''}. Start it again with \`npm start\`.`);
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(name, () => {
    if (!stopping) console.log('\nStopping …');
    void stop(0);
  });
whenOrphaned(() => void stop(0));

main().catch(async (error) => {
  if (!stopping) explain(error);
  await stop(1);
});
