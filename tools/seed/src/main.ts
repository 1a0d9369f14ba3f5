import 'reflect-metadata';
import { systemActor, SystemClock, UnitOfWork } from '@ward/server-kit';
import { parseArgs } from 'node:util';
import { whoSignsIn } from './demo-people';
import { LARGE, multiplyWard } from './large/multiply-ward';
import { seedDemoWard } from './seed-demo-ward';
import { SIZES, type SizeName } from './sizes';
import { openWard, type SeedWard } from './ward/seed-ward';
import { SeedClock } from './ward/seed-clock';

const COMPLETE = 'The demo ward is complete';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { size: { type: 'string', default: 'day' } } });
  const isLarge = values.size === 'large';
  const size = isLarge ? 'day' : values.size;
  if (!isSize(size)) throw new Error(`There is no size ${size}; there are: ${Object.keys(SIZES).join(', ')}, large`);
  const now = new SystemClock().now();
  const ward = await openWard(
    { ownerUrl: setting('DATABASE_URL'), appUrl: setting('APP_DATABASE_URL') },
    new SeedClock(now),
  );
  try {
    const found = await stateOf(ward);
    if (found === 'begun')
      throw new Error('A demo ward was begun here and not finished. Run `npm run reset` to start anew.');
    if (found === 'complete') {
      console.log('The demo ward is there already: nothing was changed.');
      return;
    }
    await seedDemoWard(ward, SIZES[size], now, (line) => console.log(line));
    if (isLarge) await multiplyWard(setting('DATABASE_URL'), LARGE, (line) => console.log(line));
    await ward
      .hand(UnitOfWork)
      .run(systemActor('making of the demo ward'), async (tx) =>
        tx.audit({ action: 'configure', what: COMPLETE, patients: [] }),
      );
    console.log(['Sign in as:', ...whoSignsIn()].join('\n'));
  } finally {
    await ward.close();
  }
}

function isSize(name: string): name is SizeName {
  return Object.hasOwn(SIZES, name);
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: it names the Postgres database to use`);
  return value;
}

async function stateOf(ward: SeedWard): Promise<'empty' | 'begun' | 'complete'> {
  const [row] = await ward.rows<{ begun: boolean; complete: boolean }>(
    `select exists (select from identity.organisation) as begun,
            exists (select from audit.entry where action = 'configure' and what = $1) as complete`,
    [COMPLETE],
  );
  return row?.complete ? 'complete' : row?.begun ? 'begun' : 'empty';
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
