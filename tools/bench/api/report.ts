import type { Measured } from './measure';
import type { PlanNode } from './plans';

export const AIM = { perSecond: 400, p99: 100, connections: 16 } as const;

const LISTS = ['worklist', 'ward list', 'patient page', 'search', 'clinician’s day', 'day board'];

/** A line of the table, or its head. */
export function printMeasured(one?: Measured): void {
  const cells = one
    ? [
        one.operation,
        one.connections,
        one.requests,
        one.perSecond,
        one.p50,
        one.p95,
        one.p99,
        one.failed,
        one.processorMs ?? '-',
      ]
    : ['operation', 'connections', 'requests', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'failed', 'CPU ms'];
  if (!one) console.log('');
  console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(16) : String(cell).padStart(12))).join(''));
}

/** Whether each list reached the aim. */
export function verdictOf(measured: readonly Measured[]): string[] {
  return measured
    .filter(({ operation, connections }) => LISTS.includes(operation) && connections === AIM.connections)
    .map(({ operation, perSecond, p99 }) => {
      const isMet = perSecond >= AIM.perSecond && p99 <= AIM.p99;
      return `  ${operation}: ${perSecond} requests/s, p99 ${p99} ms: ${isMet ? 'met' : 'MISSED'}`;
    });
}

interface Explained {
  readonly milliseconds: number;
  readonly sql: string;
  readonly scans: readonly string[];
  readonly plan: PlanNode;
}

/** One line a statement, however often it ran: time, blocks touched, and what it reads from end to end. */
export function planLines(operation: string, plans: readonly Explained[]): string[] {
  const bySql = Map.groupBy(plans, ({ sql }) => sql.replaceAll(/\s+/g, ' ').trim());
  return [...bySql].map(([sql, runs]) => {
    const milliseconds = runs.reduce((sum, run) => sum + run.milliseconds, 0);
    const blocks = runs.reduce(
      (sum, { plan }) => sum + (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
      0,
    );
    const scans = new Set(runs.flatMap((run) => run.scans));
    const flag = scans.size > 0 ? `  SEQUENTIAL: ${[...scans].join(', ')}` : '';
    const times = runs.length > 1 ? `${runs.length} × ` : '';
    return `  ${operation.padEnd(16)}${milliseconds.toFixed(1).padStart(8)} ms ${String(blocks).padStart(7)} blocks  ${times}${sql.slice(0, 70)}${flag}`;
  });
}
