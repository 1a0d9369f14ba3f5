import type { Ward } from '@ward/server-kit/testing';

interface Row {
  readonly table: string;
  readonly id: string;
  readonly content: string;
}
export type Rows = readonly Row[];

/** A row of every table in which a provider has some: the first by its key. What is written by reading is left out. */
export async function rowsOf(ward: Ward, providerId: string): Promise<Rows> {
  const tables = await ward.owner.query<{ name: string; key: string[] }[]>(
    `select c.table_schema || '.' || c.table_name as name, array_agg(k.column_name::text order by k.ordinal_position) as key
     from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     join information_schema.table_constraints p using (table_schema, table_name)
     join information_schema.key_column_usage k using (constraint_schema, constraint_name)
     where c.column_name = 'provider_id' and t.table_type = 'BASE TABLE' and p.constraint_type = 'PRIMARY KEY'
       and c.table_schema not in ('audit', 'outbox', 'request')
     group by 1 order by 1`,
  );
  const rows = await Promise.all(
    tables.map(({ name, key: [first] }) =>
      ward.owner.query<Row[]>(
        `select '${name}' as table, ${first}::text as id, t::text as content
         from ${name} t where provider_id = $1 order by ${first} limit 1`,
        [providerId],
      ),
    ),
  );
  return rows.flat();
}
