import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { House, KeptProduct } from '../house';
import { benchWard, NURSE, type BenchWard, type Providers } from './bench-ward';
import { measure, type Measured } from './measure';
import { operationsOf, type Operation } from './operations';
import { logSince, plansIn, sequentialScans, type LoggedPlan } from './plans';
import { planLines, printMeasured, verdictOf, AIM } from './report';
import { processorSeconds } from './processor-time';
import { signIn } from './sign-in';

const LARGE_TABLE = 10_000;

/**
 * Load on the product with a large ward. Each read runs `--seconds` after a warm-up of a third of that, at 1, 16 and 64
 * connections, load generator and product on the same machine; mutations run until their supply is used up. Jobs are off,
 * as they have processes of their own. Plans are those that Postgres really ran, as the restricted role.
 */
export async function run(args: readonly string[], house: House): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '10' },
      size: { type: 'string', default: 'large' },
      connections: { type: 'string', default: '1,16,64' },
      only: { type: 'string' },
      fresh: { type: 'boolean', default: false },
    },
  });
  const size = values.size as 'small' | 'day' | 'large';
  const seconds = Number(values.seconds);
  await house.buildProjects(['api', 'seed']);
  const kept = await house.keepProduct({ size, fresh: values.fresh, onLine: (line) => console.log(`  ${line}`) });
  try {
    const providers = await providersOf(kept);
    const ward = await benchWard(kept.env.DATABASE_URL, providers);
    const other = providers.read === providers.changed ? '' : '.1';
    printCounts(ward);
    const chosen = (operations: Operation[]) =>
      operations.filter(({ name }) => !values.only || name.includes(values.only));
    const plans = await explain(kept, ward, { chosen, other });
    const measured = await load(kept, ward, {
      chosen,
      other,
      seconds,
      connections: values.connections.split(',').map(Number),
    });
    const protocol = {
      size,
      seconds,
      warmUpSeconds: seconds / 3,
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
      at: new Date().toISOString(),
    };
    console.log(
      `\nAim: every list ${AIM.perSecond} requests/s or more with p99 at most ${AIM.p99} ms at ${AIM.connections} connections`,
    );
    for (const line of verdictOf(measured)) console.log(line);
    const folder = join(house.workspace, 'bench-results');
    mkdirSync(folder, { recursive: true });
    const result = { protocol, rows: Object.fromEntries(ward.rowsOf), measured, plans };
    writeFileSync(join(folder, 'api.json'), `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await kept.stop();
  }
}

/** People of the provider that was made by handlers read; those of its first copy, where there is one, change. */
async function providersOf({ env }: KeptProduct): Promise<Providers> {
  const db = new pg.Client({ connectionString: env.DATABASE_URL });
  await db.connect();
  const { rows } = await db.query<{ id: string }>(
    `select provider_id as id from identity.person where subject = any($1) order by subject`,
    [['nadia.haddad', 'nadia.haddad.1']],
  );
  await db.end();
  const [read, changed] = rows.map(({ id }) => id);
  return { read: read ?? '', changed: changed ?? read ?? '' };
}

function printCounts({ rowsOf }: BenchWard): void {
  const largest = [...rowsOf].filter(([, rows]) => rows > 0).slice(0, 16);
  console.log(`Rows: ${largest.map(([table, rows]) => `${table} ${rows.toLocaleString('en-GB')}`).join(', ')}`);
}

async function signedIn(url: string, other: string) {
  const people = {
    triage: 'nadia.haddad',
    lead: 'helen.osei',
    nurse: NURSE,
    coordinator: 'grace.mensah',
    accepting: `nadia.haddad${other}`,
    recording: `lucy.chen${other}`,
  };
  const cookies = await Promise.all(
    Object.entries(people).map(async ([role, subject]) => [role, await signIn(url, subject)]),
  );
  return Object.fromEntries(cookies) as Record<keyof typeof people, string>;
}

type Chosen = (operations: Operation[]) => Operation[];
type Explained = Record<string, { milliseconds: number; sql: string; scans: string[]; plan: LoggedPlan['plan'] }[]>;

/** Sends each read twice and looks at the plans of the second time. */
async function explain(
  kept: KeptProduct,
  ward: BenchWard,
  { chosen, other }: { chosen: Chosen; other: string },
): Promise<Explained> {
  await withSuperuser(
    kept,
    `alter role homeward_app set session_preload_libraries = 'auto_explain';
    alter role homeward_app set auto_explain.log_min_duration = 0; alter role homeward_app set auto_explain.log_analyze = on;
    alter role homeward_app set auto_explain.log_buffers = on; alter role homeward_app set auto_explain.log_verbose = on;
    alter role homeward_app set auto_explain.log_format = 'json'; alter role homeward_app set auto_explain.log_nested_statements = on`,
  );
  const product = await kept.start({ RUN_JOBS: 'no' });
  try {
    const cookies = await signedIn(product.url, other);
    const explained: Explained = {};
    for (const operation of chosen(operationsOf(ward, cookies)).filter(({ isList }) => isList)) {
      let offset = 0;
      for (let turn = 0; turn < 2; turn++) {
        offset = statSync(kept.serverLog).size;
        const { path, ...sent } = operation.next(product.url);
        const answer = await fetch(product.url + path, sent);
        if (!answer.ok)
          console.log(`  ${operation.name} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
      }
      const plans = plansIn(logSince(kept.serverLog, offset)).filter(
        ({ sql }) => !/^\s*(select set_config|insert into audit)/i.test(sql),
      );
      explained[operation.name] = plans.map(({ plan, ...rest }) => ({
        ...rest,
        scans: sequentialScans(plan, ward.rowsOf, LARGE_TABLE).map(({ table, rows }) => `${table} (${rows} rows)`),
        plan,
      }));
    }
    console.log('\nPlans (milliseconds, blocks, sequential scans over large tables):');
    for (const [name, plans] of Object.entries(explained)) for (const line of planLines(name, plans)) console.log(line);
    return explained;
  } finally {
    await product.stop();
    await withSuperuser(kept, 'alter role homeward_app reset all');
  }
}

async function load(
  kept: KeptProduct,
  ward: BenchWard,
  {
    chosen,
    other,
    seconds,
    connections,
  }: { chosen: Chosen; other: string; seconds: number; connections: readonly number[] },
): Promise<Measured[]> {
  const product = await kept.start({ RUN_JOBS: 'no' });
  try {
    const operations = chosen(operationsOf(ward, await signedIn(product.url, other)));
    const used = () => {
      const [api, postgres] = [product.pid, kept.pid].map(processorSeconds);
      return api === null || api === undefined || postgres === null || postgres === undefined ? null : api + postgres;
    };
    const all: Measured[] = [];
    printMeasured();
    for (const operation of operations)
      for (const count of connections) {
        if (operation.isList)
          await measure(operation, { url: product.url, connections: count, seconds: seconds / 3, used });
        const one = await measure(operation, { url: product.url, connections: count, seconds, used });
        printMeasured(one);
        all.push(one);
      }
    return all;
  } finally {
    await product.stop();
  }
}

async function withSuperuser({ superuserUrl }: KeptProduct, sql: string): Promise<void> {
  const db = new pg.Client({ connectionString: superuserUrl });
  await db.connect();
  await db.query(sql);
  await db.end();
}
