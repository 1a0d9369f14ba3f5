// Finds a Chromium for journeys and measurements, or fetches one: through Playwright, else through apt when we may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const noChromium =
  'There is no Chromium for the browser journeys and none could be fetched. Install one, or set CHROMIUM_PATH to it, and run the tests again.';

function fetchedByPlaywright() {
  try {
    return require('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

// A fetched browser may lack the system's libraries: only one that starts counts. On Windows `--version` opens a window.
const works = (path) =>
  existsSync(path) &&
  (process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0);

/** The path of a Chromium that works on this machine, if there is one. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  return (chosen ? [chosen] : [...usual, fetchedByPlaywright()]).find((path) => path && works(path));
}

/** Sees to it that there is a Chromium. Failing is not an error here: the journeys say so themselves. */
export function ensureChromium() {
  if (findChromium() || process.env.CHROMIUM_PATH) return;
  console.log('  Fetching Chromium for the browser journeys …');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  spawnSync(process.execPath, [require.resolve('@playwright/test/cli'), 'install', 'chromium'], {
    ...quiet,
    timeout: 600_000,
  });
  if (!findChromium() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { ...quiet, env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { ...quiet, env });
  }
  console.log(findChromium() ? '✓ Chromium is here' : noChromium);
}
