import type { Client } from 'pg';

interface Definition {
  readonly drop: string;
  readonly make: string;
}

/** Does the work with keys, constraints and indexes taken off these tables, and puts them back: ten times faster than keeping them up to date. */
export async function onBareTables(db: Client, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const keys = await definitions(
    db,
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint
     where contype in ('f', 'p', 'u', 'x') and (conrelid = any($1::regclass[]) or (contype = 'f' and confrelid = any($1::regclass[])))
     order by array_position(array['f', 'x', 'u', 'p'], contype::text), conname`,
    tables,
  );
  const indexes = await definitions(
    db,
    `select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make
     from pg_index where indrelid = any($1::regclass[])
       and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))`,
    tables,
  );
  for (const { drop } of [...keys, ...indexes]) await db.query(drop);
  await work();
  for (const { make } of [...indexes, ...keys.toReversed()]) await db.query(make);
}

async function definitions(db: Client, sql: string, tables: readonly string[]): Promise<Definition[]> {
  const { rows } = await db.query<Definition>(sql, [tables]);
  return rows;
}
