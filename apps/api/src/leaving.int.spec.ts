import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { aDatabase } from '@ward/server-kit/testing';

/** The program as it was bundled to migrate the specs' template. */
const PROGRAM = join(import.meta.dirname, '../../../tmp/migrate/main.js');

/** A way to the database that can be made to lead nowhere: nothing is refused, nothing is answered. */
async function aWayTo(url: string) {
  const { port, hostname } = new URL(url);
  const sockets: Socket[] = [];
  let isOpen = true;
  const server = createServer((near) => {
    sockets.push(near.on('error', () => undefined));
    if (!isOpen) return;
    const far = connect(Number(port), hostname);
    sockets.push(far.on('error', () => undefined));
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: Object.assign(new URL(url), { port: String((server.address() as AddressInfo).port) }).href,
    vanish: () => {
      isOpen = false;
      for (const socket of sockets) socket.unpipe().pause();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Resolves once it serves; everything started here is killed after each spec. */
async function aProcess(appUrl: string) {
  const secrets = mkdtempSync(join(tmpdir(), 'leaving-'));
  const env = { ...process.env, APP_DATABASE_URL: appUrl, PORT: '0', HOMEWARD_SECRETS_DIR: secrets };
  const child = spawn(process.execPath, [PROGRAM, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  cleanings.push(() => child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  const ready = new Promise<string>((resolve) =>
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"ready":')) resolve((JSON.parse(line) as { url: string }).url);
    }),
  );
  await Promise.race([ready, ended.then(() => Promise.reject(new Error('It ended before it was ready')))]);
  return { child, ended, url: await ready };
}

const cleanings: (() => void)[] = [];

describe('a process that is told to end', () => {
  let database: Awaited<ReturnType<typeof aDatabase>>;
  beforeAll(async () => {
    database = await aDatabase([]);
  });
  afterEach(() => cleanings.splice(0).forEach((clean) => clean()));
  afterAll(() => database.drop());

  it('ends', async () => {
    const { child, ended } = await aProcess(database.appUrl);
    child.kill('SIGTERM');
    await ended;
  }, 60_000);

  it('ends although the database has vanished under a request', async () => {
    const way = await aWayTo(database.appUrl);
    cleanings.push(way.close);
    const { child, ended, url } = await aProcess(way.url);
    way.vanish();
    const asked = fetch(`${url}/health/ready`).catch(() => undefined);
    child.kill('SIGTERM');
    await ended;
    await asked;
  }, 60_000);
});
