import { createHash } from 'node:crypto';

/** More texts than this on one connection would mean that texts are built from what people type: those stay unnamed. */
const MOST = 1000;
const names = new Map<string, string>();

/**
 * The name under which Postgres keeps a question prepared on its connection. Planning one of our lists (views, row-level
 * security) costs more than running it, and a named statement is planned once.
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST || sql.includes(';')) return known;
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 22);
  names.set(sql, name);
  return name;
}
