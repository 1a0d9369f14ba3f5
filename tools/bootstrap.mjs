// Runs before every command, on whatever Node the machine has (20 or newer), with Node's own modules only: installs exactly what
// the lockfile says when something changed since the last install. `--browser` also sees to a Chromium.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(workspace, 'node_modules', '.install-stamp');
const windows = platform() === 'win32';
const node = join(workspace, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function mark() {
  const hash = createHash('sha256').update(`${platform()} ${arch()}`);
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) hash.update(readFileSync(join(workspace, file)));
  return hash.digest('hex');
}

const installed = () => existsSync(node) && existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === mark();

function install() {
  const since = Date.now();
  console.log('  Installing what the lockfile names (about a minute the first time) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: workspace, stdio: 'inherit' })
    : spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: workspace, stdio: 'inherit', shell: windows });
  if (status !== 0 || !existsSync(node))
    stop(
      `The packages could not be installed${error ? ` (${error.message})` : ''}. Check the network and the free disk space, then run the command again.`,
    );
  writeFileSync(stampFile, `${mark()}\n`);
  console.log(`✓ Installed  ${((Date.now() - since) / 1000).toFixed(1)} s`);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Homeward needs Node 20.19 or newer to start; this is ${process.versions.node}.`);
if (!installed()) install();
if (process.argv.includes('--browser')) await (await import('./chromium.mjs')).ensureChromium();
