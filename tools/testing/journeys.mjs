// The browser journeys: the built product on a throw-away Postgres with the small demo ward, then Playwright.
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { findChromium, noChromium } from '../chromium.mjs';
import { prepareDatabase } from '../database.mjs';
import { run, serve } from '../programs.mjs';
import { Stop } from '../say.mjs';
import { startThrowAway } from './postgres.mjs';
import { journeyResults, journeysFile } from './results.mjs';

export const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function command(args, env) {
  const { code, lines } = await run(args, { env });
  if (code === 0) return;
  console.error(lines.join('\n'));
  throw new Stop(`\`${args.join(' ')}\` failed; what it said is above.`);
}

/** Starts the built product on a fresh database, with the demo ward of `size` if one is named. */
export async function startProduct({ size, secretsFolder }) {
  const throwAway = await startThrowAway();
  try {
    const addresses = await prepareDatabase(throwAway.cluster, { ...throwAway.passwords, name: 'homeward' });
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const env = {
      ...addresses,
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: url,
      HOMEWARD_SECRETS_DIR: secretsFolder ?? throwAway.folder,
    };
    await command(['dist/api/main.js', 'migrate'], env);
    if (size) await command(['dist/seed/main.js', '--size', size], env);
    const product = serve(['dist/api/main.js', 'serve'], { env });
    await product.ready;
    const stop = async () => {
      await product.stop();
      await throwAway.stop();
    };
    return { url, env, stop };
  } catch (error) {
    await throwAway.stop();
    throw error;
  }
}

/** Runs every journey; `only` names a part of a file name. */
export async function runJourneys({ only = [], onLine = () => {} } = {}) {
  const chromium = findChromium();
  if (!chromium) throw new Stop(noChromium);
  rmSync(journeysFile, { force: true });
  const product = await startProduct({ size: 'small' });
  try {
    const playwright = [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'apps/web-e2e/playwright.config.ts',
      ...only,
    ];
    const env = { BASE_URL: product.url, CHROMIUM_PATH: chromium, DATABASE_URL: product.env.DATABASE_URL };
    const { code, lines } = await run(playwright, { env, onLine });
    const counted = journeyResults();
    if (!counted || (code !== 0 && counted.failed === 0))
      throw new Stop(`Playwright ended early: ${lines.at(-1) ?? ''}`);
    return { ...counted, lines };
  } finally {
    await product.stop();
  }
}
