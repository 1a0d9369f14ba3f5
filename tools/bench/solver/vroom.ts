import { spawnSync } from 'node:child_process';

/** Priority kept and visits left by the `vroom` on the path, in this very run; undefined when there is none. */
export function runVroom(file: string): readonly [number, number] | undefined {
  const run = spawnSync('vroom', ['-i', file, '-x', '5', '-t', '1'], { encoding: 'utf8', maxBuffer: 1e9 });
  if (run.status !== 0) return undefined;
  const answer = JSON.parse(run.stdout) as {
    summary: { unassigned: number; priority: number };
  };
  return [answer.summary.priority, answer.summary.unassigned];
}
