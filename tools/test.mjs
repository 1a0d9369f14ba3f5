// `npm test` and, without the journeys, `npm run check`: everything that must hold, in order, ending with one line
// `N passed, N failed`. Lint, types, build and the API's contract count as one each.
import { contractDifferences } from './openapi.mjs';
import { nx, run, stopAll } from './programs.mjs';
import { explain, sentence, step } from './say.mjs';
import { runJourneys } from './testing/journeys.mjs';
import { forSpecs, migrateTemplate, startThrowAway } from './testing/postgres.mjs';
import { forgetResults, jestResults, sum } from './testing/results.mjs';

/** Runs one target of every project and shows what it said only when something failed. */
async function everywhere(target, env) {
  const { code, lines } = await run([nx, 'run-many', '-t', target, '--nxBail=false'], { env });
  if (code !== 0) console.log(lines.filter((line) => !/^✔|^- [\w-]+$/.test(line)).join('\n'));
  return code === 0;
}

const check = async (target) => ((await everywhere(target)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

async function specs(target, env) {
  forgetResults(target);
  const fine = await everywhere(target, env);
  const counted = jestResults(target);
  // A project that broke before its first test wrote nothing that could be counted.
  return !fine && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

async function integration() {
  const throwAway = await startThrowAway();
  try {
    await migrateTemplate(throwAway);
    return await specs('integration', { HOMEWARD_SPEC_CLUSTER: forSpecs(throwAway) });
  } finally {
    await throwAway.stop();
  }
}

async function contract() {
  const different = await contractDifferences();
  if (different.length === 0) return { passed: 1, failed: 0 };
  console.log(`The API is not what apps/api/openapi.json says:\n  ${different.join('\n  ')}`);
  console.log('If that is meant, run `npm run openapi` and commit the file.');
  return { passed: 0, failed: 1 };
}

async function journeys() {
  const { lines, ...counted } = await runJourneys();
  if (counted.failed > 0) console.log(lines.join('\n'));
  return counted;
}

// The whole tree in one process each: a fifth of the work of linting and checking project by project.
const steps = [
  ['Lint', () => check('lint-all')],
  ['Types', () => check('types-pure,types-server,types-web')],
  ['Unit specs', () => specs('test')],
  ['Integration specs', integration],
  ['Build', () => check('build')],
  ['API contract', contract],
  ...(process.argv.includes('--without-journeys') ? [] : [['Journeys', journeys]]),
];

let total = { passed: 0, failed: 0 };
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(name, () => void stopAll().then(() => process.exit(130)));
for (const [name, work] of steps) {
  try {
    const counted = await step(name, work, ({ failed }) => failed === 0);
    console.log(`  ${counted.passed} passed, ${counted.failed} failed`);
    total = sum(total, counted);
  } catch (error) {
    if (sentence(error)) explain(error);
    else console.error(error);
    total = sum(total, { passed: 0, failed: 1 });
  }
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
