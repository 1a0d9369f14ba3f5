import { openSync, readSync, closeSync, statSync } from 'node:fs';

/** The part of a plan that is looked at. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Schema?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

export interface LoggedPlan {
  readonly milliseconds: number;
  readonly sql: string;
  readonly plan: PlanNode;
}

const ENTRY = /LOG: {2}duration: ([\d.]+) ms {2}plan:\n((?:\t.*\n?)+)/g;

/** The plans that Postgres wrote into its log (auto_explain, as JSON). */
export function plansIn(log: string): LoggedPlan[] {
  return [...log.matchAll(ENTRY)].map(([, milliseconds, body = '']) => {
    const { 'Query Text': sql, Plan: plan } = JSON.parse(body.replaceAll(/^\t/gm, '')) as {
      'Query Text': string;
      Plan: PlanNode;
    };
    return { milliseconds: Number(milliseconds), sql, plan };
  });
}

export interface SequentialScan {
  readonly table: string;
  readonly rows: number;
}

/** Tables with more rows than `most` that a plan reads from end to end. */
export function sequentialScans(plan: PlanNode, rowsOf: ReadonlyMap<string, number>, most: number): SequentialScan[] {
  const table = `${plan.Schema}.${plan['Relation Name']}`;
  const rows = rowsOf.get(table) ?? 0;
  const here = plan['Node Type'] === 'Seq Scan' && rows > most ? [{ table, rows }] : [];
  return [...here, ...(plan.Plans ?? []).flatMap((child) => sequentialScans(child, rowsOf, most))];
}

/** What a log says after a point that was noted before. */
export function logSince(file: string, offset: number): string {
  const size = statSync(file).size;
  const buffer = Buffer.alloc(Math.max(0, size - offset));
  const handle = openSync(file, 'r');
  try {
    readSync(handle, buffer, 0, buffer.length, offset);
  } finally {
    closeSync(handle);
  }
  return buffer.toString('utf8');
}
