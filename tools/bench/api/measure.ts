import autocannon from 'autocannon';
import type { Operation } from './operations';

export interface Measured {
  readonly operation: string;
  readonly connections: number;
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers that were not 2xx, and requests that had none. */
  readonly failed: number;
  /** Processor time of the product and its Postgres for one request: does not depend on what else the machine does. */
  readonly processorMs: number | null;
}

interface Load {
  /** Seconds of processor time used so far by all that serves. */
  readonly used: () => number | null;
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
}

/** Loads one operation: reads for a time, mutations until their supply for this run is used up. */
export async function measure(operation: Operation, { url, connections, seconds, used }: Load): Promise<Measured> {
  const times: number[] = [];
  let failed = 0;
  const [began, usedBefore] = [performance.now(), used()];
  const amount = operation.supply?.(connections);
  if (amount !== undefined && amount === 0)
    throw new Error(`Nothing is left to ${operation.name}: make the ward anew with --fresh`);
  const run = autocannon({
    url,
    connections: amount === undefined ? connections : Math.min(connections, amount),
    ...(amount === undefined ? { duration: seconds } : { amount }),
    timeout: 30,
    requests: [{ setupRequest: (request: autocannon.Request) => ({ ...request, ...operation.next(url) }) }],
  });
  run.on('response', (_client: unknown, status: number, _bytes: number, milliseconds: number) => {
    if (status >= 200 && status < 300) times.push(milliseconds);
    else failed++;
  });
  const { errors, timeouts } = await run;
  const elapsed = (performance.now() - began) / 1000;
  const usedAfter = used();
  times.sort((one, other) => one - other);
  return {
    operation: operation.name,
    connections,
    requests: times.length,
    perSecond: Math.round(times.length / elapsed),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
    failed: failed + errors + timeouts,
    processorMs:
      usedBefore === null || usedAfter === null || times.length === 0
        ? null
        : Math.round(((usedAfter - usedBefore) / times.length) * 10_000) / 10,
  };
}

/** The smallest of the sorted values that at least `share` percent do not exceed; 0 of none. */
export function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)] ?? 0;
  return Math.round(value * 10) / 10;
}
