// Real Postgres for specs: a throw-away cluster with a migrated template; each spec file copies the template in some 30 ms.
import { randomBytes, randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../build-node.mjs';
import { addresses, prepareDatabase, withClient } from '../database.mjs';
import { workspace } from '../homeward-folder.mjs';
import { startCluster } from '../pg.mjs';

const TEMPLATE = 'homeward_template';

/** Starts a cluster that lives as long as the run. Answers what `createDatabase` needs and how to end it. */
export async function startThrowAway() {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-specs-'));
  chmodSync(folder, 0o711); // the database account must get through it
  const passwords = Object.fromEntries(
    ['superuser', 'owner', 'application'].map((name) => [name, randomBytes(12).toString('hex')]),
  );
  const cluster = await startCluster({ home: join(folder, 'pg'), password: passwords.superuser, durable: false });
  const clear = () => {
    for (const place of [folder, cluster.home]) rmSync(place, { recursive: true, force: true });
  };
  const atExit = () => {
    cluster.stopNow();
    clear();
  };
  const interrupted = () => process.exit(130);
  process.once('exit', atExit);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, interrupted);
  return {
    cluster,
    folder,
    passwords,
    stop: async () => {
      process.off('exit', atExit);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, interrupted);
      await cluster.stop();
      clear();
    },
  };
}

/** Migrates the template with the product's own `migrate` command. */
export async function migrateTemplate({ cluster, passwords }) {
  const env = await prepareDatabase(cluster, { ...passwords, name: TEMPLATE });
  await bundle('migrate', 'apps/api/src/main.ts', 'tmp');
  const { status, stderr, stdout } = spawnSync(process.execPath, ['tmp/migrate/main.js', 'migrate'], {
    cwd: workspace,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The migrations failed:\n${stdout}\n${stderr}`);
}

/** What spec processes read from their environment. */
export const forSpecs = ({ cluster, passwords }) =>
  JSON.stringify({ port: cluster.port, admin: cluster.url('postgres'), ...passwords });

/** A database of its own for one spec file, copied from the migrated template. */
export async function createDatabase(shared = process.env['HOMEWARD_SPEC_CLUSTER']) {
  const { port, admin, owner, application } = JSON.parse(shared);
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  // Two copies of one template must not start at the same moment: Postgres refuses while it is being read.
  await withClient(admin, async (client) => {
    await client.query('select pg_advisory_lock(4711)');
    await client.query(`create database ${name} template ${TEMPLATE} owner homeward_owner`);
  });
  const urls = addresses(port, { owner, application, name });
  return {
    ...urls,
    drop: () => withClient(admin, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}
