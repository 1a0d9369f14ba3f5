import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import { workspace } from './tree';

jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-commands-'));
  chmodSync(folder, 0o711); // the account of the database must get through it
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command of this house that is expected to refuse; answers its exit code and what it said to the person. */
async function refusal(command: string, env: Record<string, string>) {
  const { DATABASE_URL: _own, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(workspace, 'tools', command)], {
    cwd: workspace,
    env: { ...inherited, HOMEWARD_FOLDER: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code: code as number, said };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** One line in words, and so no stack. */
const plainly = (words: RegExp) => ({
  code: 1,
  said: expect.stringMatching(new RegExp(`^[^\\n]*${words.source}[^\\n]*\\n$`)) as string,
});

it.each(['abc', '0', '70000', '80.5'])('start refuses the port "%s"', async (port) => {
  expect(await refusal('start.mjs', { PORT: port })).toEqual(plainly(/is not a port/));
});

it('start says that a port is taken, and proposes another', async () => {
  const taken = createServer().listen(0);
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  expect(await refusal('start.mjs', { PORT: String(port) })).toEqual(
    plainly(new RegExp(`Port ${port} is taken.*PORT=${port + 1} npm start`)),
  );
  taken.close();
});

it.each([
  ['homeward', /is not the address of a database/],
  ['mysql://u:p@127.0.0.1/ward', /is not the address of a database/],
  ['postgres://u:p@127.0.0.1:1/ward', /nothing answers at 127\.0\.0\.1:1\. Nothing was changed/],
])('start says what is wrong with DATABASE_URL %s, without its password', async (url, words) => {
  const told = await refusal('start.mjs', { PORT: String(await freePort()), DATABASE_URL: url });
  expect(told).toEqual(plainly(words));
  expect(told.said).not.toContain('u:p@');
});

it('start refuses a second launcher in the same folder', async () => {
  writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: process.pid, url: 'http://localhost:4200' }));
  expect(await refusal('start.mjs', { PORT: String(await freePort()) })).toEqual(
    plainly(/already runs from this folder/),
  );
});

it('start leaves a damaged database as it is and names the way out', async () => {
  mkdirSync(join(folder, 'pg', 'data'), { recursive: true });
  writeFileSync(join(folder, 'pg', 'data', 'PG_VERSION'), '9\n');
  expect(await refusal('start.mjs', { PORT: String(await freePort()) })).toEqual(
    plainly(/damaged or of another PostgreSQL \(9, not 18\).*npm run reset/),
  );
});

it('reset removes nothing while Homeward runs, nor a database that is not its own', async () => {
  writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: process.pid, url: 'http://localhost:4200' }));
  expect(await refusal('reset.mjs', {})).toEqual(plainly(/Stop it there with Ctrl-C first; nothing was removed/));
  expect(await refusal('reset.mjs', { DATABASE_URL: 'postgres://u:p@host/ward' })).toEqual(plainly(/not its own/));
});

it('the embedded database is made, adopted when it runs already, guarded by passwords and stopped', () => {
  const probe = join(workspace, 'tools/architecture/cluster-probe.mjs');
  expect(JSON.parse(execFileSync(process.execPath, [probe, folder], { encoding: 'utf8' }))).toEqual({
    adopted: true,
    database: { encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', is_superuser: false },
    wrongPassword: '28P01',
    dropped: '3D000',
    stopped: 'ECONNREFUSED',
  });
});
