// Counts tests from the result files of Jest and Playwright. Nx replays the output of unchanged projects from its cache, so what
// was printed proves nothing; the files are declared as outputs and come back from the cache with it.
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from '../homeward-folder.mjs';

const results = join(workspace, 'tmp', 'results');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Removes what earlier runs left, so that nothing old is counted. */
export function forgetResults(kind) {
  for (const file of globSync(`*.${kind}.json`, { cwd: results })) rmSync(join(results, file));
}

/** Passed and failed of all projects for one target. A skipped test counts as failed: it proves nothing. */
export function jestResults(kind) {
  return globSync(`*.${kind}.json`, { cwd: results })
    .map((file) => read(join(results, file)))
    .map((run) => ({
      passed: run.numPassedTests,
      failed: run.numFailedTests + run.numRuntimeErrorTestSuites + run.numPendingTests + run.numTodoTests,
    }))
    .reduce(sum, { passed: 0, failed: 0 });
}

export const journeysFile = join(results, 'journeys.json');

/** Passed and failed journeys; undefined when Playwright wrote nothing. */
export function journeyResults() {
  if (!existsSync(journeysFile)) return undefined;
  const { expected, unexpected, flaky, skipped } = read(journeysFile).stats;
  return { passed: expected + flaky, failed: unexpected + skipped };
}

export const sum = (one, other) => ({ passed: one.passed + other.passed, failed: one.failed + other.failed });
