import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = join(dirname(fileURLToPath(import.meta.url)), '../..');
const CONTEXTS = ['identity', 'referrals', 'capacity', 'caseload', 'visits', 'allocation', 'monitoring', 'interop'];
/** A foreign key may point to the primary key of another context's root, and to nothing else. */
const ROOTS = [
  'identity.organisation',
  'identity.person',
  'capacity.ward',
  'capacity.pathway',
  'caseload.patient',
  'caseload.episode',
  'visits.visit',
];
const SERVER_KIT = ['access.', 'audit.entry', 'audit.seal'];

interface Source {
  readonly path: string;
  readonly context: string;
  readonly isMigration: boolean;
  readonly text: string;
}

function sourcesOf(context: string): Source[] {
  const folder = join(workspace, 'libs', context, 'api/src');
  let files: string[];
  try {
    files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('testing'))
    .map((file) => ({
      path: relative(workspace, join(folder, file)),
      context,
      isMigration: file.startsWith('migrations'),
      text: readFileSync(join(folder, file), 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, ''),
    }));
}

const sources = CONTEXTS.flatMap(sourcesOf);
const published = new Set(
  sources.flatMap(({ text }) => [...text.matchAll(/create (?:or replace )?view (\w+\.\w+)/g)].map(([, name]) => name)),
);

/** Every `schema.name` in SQL position: after from, join, into, update, references, table, on. */
function namesIn(text: string): { name: string; verb: string }[] {
  const schemas = [...CONTEXTS, 'access', 'audit', 'outbox', 'request'].join('|');
  const inSql = new RegExp(
    `\\b(from|join|into|update|references|table|on|call|using)\\s+(?:only\\s+|lateral\\s+)?((?:${schemas})\\.\\w+)`,
    'gi',
  );
  return [...text.matchAll(inSql)].map(([, verb = '', name = '']) => ({ verb: verb.toLowerCase(), name }));
}

function trespass({ context, isMigration, text }: Source): string[] {
  return namesIn(text)
    .filter(({ name }) => !name.startsWith(`${context}.`))
    .filter(({ name }) => !SERVER_KIT.some((ours) => name.startsWith(ours)))
    .filter(({ name, verb }) => !(isMigration && verb === 'references' && ROOTS.includes(name)))
    .filter(({ name, verb }) => !(published.has(name) && ['from', 'join', 'on'].includes(verb)))
    .map(({ name, verb }) => `${verb} ${name}`);
}

/** By a statement of its own, or by a loop over quoted names. */
function isGuarded(migrations: string, schema = '', name = ''): boolean {
  const byName = new RegExp(`alter table ${schema}\\.${name} enable row level security`);
  const byLoop = new RegExp(`alter table ${schema}\\.\\$\\{\\w+\\} enable row level security`);
  return byName.test(migrations) || (byLoop.test(migrations) && migrations.includes(`'${name}'`));
}

describe('SQL keeps to its own schema', () => {
  it('finds the SQL at all', () => {
    expect(sources.flatMap(({ text }) => namesIn(text)).length).toBeGreaterThan(50);
    expect(published.size).toBeGreaterThan(5);
  });

  it.each(sources.filter(({ text }) => namesIn(text).length > 0).map((source) => [source.path, source] as const))(
    '%s reaches into no other context',
    (_path, source) => expect(trespass(source)).toEqual([]),
  );

  it('sees a query that does', () => {
    const bad: Source = {
      path: 'x',
      context: 'visits',
      isMigration: false,
      text: 'select 1 from caseload.patient p join caseload.patient_card c on true',
    };
    expect(trespass(bad)).toEqual(['from caseload.patient']);
  });

  it('publishes views that look with the eyes of who asks', () => {
    const all = sources.flatMap(({ text }) => [
      ...text.matchAll(/create (?:or replace )?view (\w+\.\w+)([\s\S]{0,60})/g),
    ]);
    const careless = all
      .filter(([, , after = '']) => !/^\s*with \(security_invoker\s*=\s*true\)/.test(after))
      .map(([, name]) => name);
    expect(careless).toEqual([]);
  });

  it('guards every patient table with row-level security', () => {
    const open = CONTEXTS.flatMap((context) => {
      const migrations = sources
        .filter((source) => source.isMigration && source.context === context)
        .map(({ text }) => text)
        .join('\n');
      return [...migrations.matchAll(/create table (?:if not exists )?(\w+)\.(\w+) \(([^`;]*)/g)]
        .filter(([, , , columns = '']) => /\bpatient_id\b|\bnhs_number\b|\bepisode_id\b/.test(columns))
        .filter(([, schema, name]) => !isGuarded(migrations, schema, name))
        .map(([, schema, name]) => `${schema}.${name}`);
    });
    expect(open).toEqual([]);
  });
});
