import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process and its children have used; null where the system does not tell (not Linux). */
export function processorSeconds(pid: number): number | null {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => statOf(Number(name)) ?? [])
      .filter((stat) => stat.pid === pid || stat.parent === pid)
      .reduce((sum, { ticks }) => sum + ticks / TICKS_PER_SECOND, 0);
  } catch {
    return null;
  }
}

function statOf(pid: number): { pid: number; parent: number; ticks: number } | undefined {
  try {
    return { pid, ...fieldsOf(readFileSync(`/proc/${pid}/stat`, 'utf8')) };
  } catch {
    return undefined; // it has ended meanwhile
  }
}

/** Parent and used ticks (user and system) of one `stat` line; the name in brackets may hold anything. */
export function fieldsOf(stat: string): { parent: number; ticks: number } {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}
