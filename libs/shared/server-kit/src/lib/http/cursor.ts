import * as z from 'zod';
import { ProblemException } from './problem';

/** The place after the last row of a page, opaque to the browser. */
export function encodeCursor(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor of ours back; another text is a 400. `undefined` is the first page. */
export function decodeCursor<Schema extends z.ZodType>(
  text: string | undefined,
  schema: Schema,
): z.output<Schema> | null {
  if (text === undefined) return null;
  const parsed = schema.safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  throw new ProblemException({
    code: 'request/cursor',
    status: 400,
    title: 'This page of the list cannot be found; start from the top',
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Cuts the extra row that was asked for to learn whether there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursor: (row: Row) => readonly unknown[],
  view: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    next: rows.length > limit && last !== undefined ? encodeCursor(cursor(last)) : null,
  };
}
