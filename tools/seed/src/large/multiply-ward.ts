import { seededRandom } from '@ward/kernel';
import pg from 'pg';
import { inventName } from '../invent/names';
import { nhsNumbers } from '../invent/nhs-numbers';
import type { Say } from '../seed-demo-ward';
import { onBareTables } from './bare-tables';
import { inCopy, quoted, type Column, type CopiedTable } from './column-in-copy';
import { COPIED_TABLES } from './copied-tables';

/** 42 organisations that run wards, each with a present and ten pasts of its stays. */
export interface Times {
  readonly wards: number;
  readonly pasts: number;
}
export const LARGE: Times = { wards: 42, pasts: 10 };

/**
 * Multiplies the one ward that was made by handlers, by SQL as the owner of the tables: every row has the shape of a real
 * one, with ids of its own and times moved back. For measuring at scale only: what was told in JSON is not rewritten.
 */
export async function multiplyWard(ownerUrl: string, times: Times, say: Say): Promise<void> {
  const db = new pg.Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    await db.query(`set statement_timeout = 0; set jit = off; set work_mem = '128MB'; set maintenance_work_mem = '512MB';
      set synchronous_commit = off; set timezone = 'UTC'`);
    await layCopies(db, times);
    await onBareTables(
      db,
      COPIED_TABLES.map(({ name }) => name),
      async () => {
        for (const table of COPIED_TABLES) await copy(db, table, say);
        say('Building indexes');
      },
    );
    await db.query('vacuum analyze');
  } finally {
    await db.end();
  }
}

/**
 * What the copying statements read: the list of copies, another id for each id (its time kept, so that ids still sort by
 * birth), and new names and numbers for pasts. Every step of `copy_of` is immutable, so that Postgres writes it in line.
 */
async function layCopies(db: pg.Client, { wards, pasts }: Times): Promise<void> {
  await db.query(`
    create temp table copy as
      select ward, past from generate_series(0, ${wards - 1}) ward, generate_series(0, ${pasts}) past
      where ward > 0 or past > 0;
    create function pg_temp.copy_of(id uuid, ward int, past int) returns uuid language sql immutable as $$
      select case when ward = 0 and past = 0 then id else
        overlay(md5(id::text || '.' || ward::text || '.' || past::text)
          placing left(replace(id::text, '-', ''), 13) from 1 for 13)::uuid end $$`);
  const { rows } = await db.query<{ id: string; family: string; number: string }>(
    `select id, family_name as family, nhs_number as number from caseload.patient order by nhs_number`,
  );
  const random = seededRandom(99);
  const fresh = nhsNumbers(100_000);
  const named = rows.flatMap(({ id, family, number }) =>
    Array.from({ length: pasts + 1 }, (_, past) =>
      past === 0
        ? { id, past, family, number }
        : { id, past, family: inventName('female', random).family, number: fresh.next().value },
    ),
  );
  await db.query(`create temp table nhs_number (id uuid, past int, number text, family text, primary key (id, past))`);
  await db.query(`insert into nhs_number select * from unnest($1::uuid[], $2::int[], $3::text[], $4::text[])`, [
    named.map(({ id }) => id),
    named.map(({ past }) => past),
    named.map(({ number }) => number),
    named.map(({ family }) => family),
  ]);
}

async function copy(db: pg.Client, table: CopiedTable, say: Say): Promise<void> {
  const columns = await columnsOf(db, table.name);
  const pasts = table.holds === 'stays' ? `copy.past = 0 or (${table.past ?? 'true'})` : 'copy.past = 0';
  const { rowCount } = await db.query(
    `insert into ${table.name} (${columns.map(({ name }) => quoted(name)).join(', ')})
     select ${columns.map((column) => inCopy(column, table)).join(',\n       ')}
     from ${table.name} row cross join copy where ${pasts}`,
  );
  say(`Copied: ${rowCount} rows of ${table.name}`);
}

/** The columns that a row is made of: not those that Postgres fills by itself. */
async function columnsOf(db: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await db.query<Column>(
    `select a.attname as name, t.typname as type from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
       and t.typname <> 'xid8' order by a.attnum`,
    [table],
  );
  return rows;
}
