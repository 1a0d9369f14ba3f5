// How the commands speak: steps with progress and time, and one plain sentence when something stops them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './homeward-folder.mjs';

/** Thrown for what a person can put right. Its message is the whole explanation. */
export class Stop extends Error {}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and prints its name, whether it went well and how long it took. `work` may call `note` to say how far it is. */
export async function step(name, work, wentWell = () => true) {
  const since = performance.now();
  const live = process.stdout.isTTY;
  const notes = [];
  const line = () => `  ${name}${notes.length > 0 ? `: ${notes.at(-1)}` : ' …'}`;
  const redraw = () => process.stdout.write(`\r\u001b[2K${line()}  ${seconds(since)}`);
  const ticker = live ? setInterval(redraw, 250) : undefined;
  if (!live) process.stdout.write(`  ${name} …\n`);
  const end = (mark) => process.stdout.write(`${live ? '\r\u001b[2K' : ''}${mark} ${name}  ${seconds(since)}\n`);
  try {
    const result = await work((note) => notes.push(note));
    end(wentWell(result) ? '✓' : '✗');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

/** What to tell a person about an error of the machine; undefined when it is a fault of ours. */
export function sentence(error) {
  if (error instanceof Stop) return error.message;
  if (error?.code === 'ENOSPC') return 'The disk is full. Free some space and start again; nothing was lost.';
  if (error?.code === 'EROFS' || error?.code === 'EACCES' || error?.code === 'EPERM')
    return `This account may not write to ${error.path ?? 'a file it needs'}. Change its owner or move the folder, then start again.`;
  return undefined;
}

/** Prints why the command stopped. The stack of an unexpected error goes to a file, not to the person. */
export function explain(error) {
  const known = sentence(error);
  if (known) {
    console.error(known);
    return;
  }
  const file = join(folder, 'last-error.txt');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${error?.stack ?? error}\n`);
    console.error(`Something unexpected stopped this command: ${error?.message ?? error}. Details are in ${file}.`);
  } catch {
    console.error(`Something unexpected stopped this command: ${error?.message ?? error}.`);
  }
}
