// Starts the product's own programs as child processes: some run to their end, one serves until it is told to stop.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { folder, logFile, workspace } from './homeward-folder.mjs';
import { Stop } from './say.mjs';

/** The file to run for Nx. */
export const nx = fileURLToPath(import.meta.resolve('nx/bin/nx'));

const children = new Set();

/** Environment of every child: nothing asks, nothing phones home. */
export const quiet = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_INTERACTIVE: 'false',
  NG_CLI_ANALYTICS: 'false',
  NX_TUI: 'false',
  NO_COLOR: '1',
};

function start(args, env, options = {}) {
  // A process group of its own: Ctrl-C reaches this launcher only, which then stops things in the right order.
  const child = spawn(process.execPath, args, {
    cwd: workspace,
    env: { ...process.env, ...quiet, ...env },
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...options,
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

function signal(child, name) {
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // it has ended already
  }
}

/** Runs a program to its end and answers what it said; each line is also given to `onLine`. */
export function run(args, { env = {}, onLine = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(args, env, { stdio: ['ignore', 'pipe', 'pipe'] });
    const lines = [];
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        onLine(line);
      });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, lines }));
  });
}

/**
 * Starts a serving program: `ready` resolves with its line `{"ready":true,…}`, `ended` with why it stopped. Everything else that
 * it says goes to the log.
 */
export function serve(args, { env, patience = 60_000 }) {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  const child = start(['--import', './tools/end-with-launcher.mjs', ...args], env, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let firstFault;
  let lastWord = '';
  const ended = new Promise((resolve) => child.once('exit', () => resolve(firstFault ?? lastWord)));
  const ready = new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Stop(`Homeward did not answer within ${patience / 1000} s. Its log is ${logFile}.`)),
      patience,
    );
    child.once('error', reject);
    void ended.then((why) => {
      clearTimeout(timer);
      reject(new Stop(`Homeward stopped while starting${why ? `: ${why}` : ''}. Its log is ${logFile}.`));
    });
    createInterface({ input: child.stderr }).on('line', (line) => {
      log.write(`${line}\n`);
      const fault = /\w*(?:Error|Exception)\]?: (.+)/.exec(line)?.[1];
      if (fault) firstFault ??= fault;
      else if (/^[A-Z]/.test(line)) lastWord = line;
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = line.startsWith('{"ready":') ? JSON.parse(line) : undefined;
      if (!message) log.write(`${line}\n`);
      else {
        clearTimeout(timer);
        resolve(message);
      }
    });
  });
  return { ready, ended, pid: child.pid, stop: () => stopChild(child) };
}

function stopChild(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const force = setTimeout(() => signal(child, 'SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    signal(child, 'SIGTERM');
  });
}

/** Ends whatever still runs. */
export const stopAll = () => Promise.all([...children].map(stopChild));

/** Builds the given projects; unchanged ones come from the cache. */
export async function buildProjects(names, { note = () => {} } = {}) {
  const { code, lines } = await run([nx, 'run-many', '-t', 'build', '-p', names.join(','), '--outputStyle=static'], {
    onLine: (line) => {
      const project = /nx run ([\w-]+):build/.exec(line)?.[1];
      if (project) note(project);
    },
  });
  if (code !== 0) {
    console.error(lines.join('\n'));
    throw new Stop(`The build failed; what it said is above.`);
  }
}
