// Whether those who started this process still live. npm runs a command through a shell: when npm is killed, either the shell goes
// with it and we get a new parent, or the shell stays and gets one.
import { readFileSync } from 'node:fs';

function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1];
  } catch {
    return ''; // no /proc on this system, or the process has gone
  }
}

const startedByNpm = process.env.npm_lifecycle_event !== undefined;
const lineage = () => (startedByNpm ? `${process.ppid} ${parentOf(process.ppid)}` : `${process.ppid}`);

/** Calls `orphaned` once when the parent, or npm above it, has gone. */
export function whenOrphaned(orphaned) {
  const first = lineage();
  const watch = setInterval(() => {
    if (lineage() === first) return;
    clearInterval(watch);
    orphaned();
  }, 500);
  watch.unref();
}
