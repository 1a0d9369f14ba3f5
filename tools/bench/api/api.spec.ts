import fc from 'fast-check';
import { percentile } from './measure';
import { plansIn, sequentialScans } from './plans';
import { fieldsOf } from './processor-time';
import { verdictOf } from './report';

describe('percentiles', () => {
  it('are values that were measured, and at least that share is not above them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (times, share) => {
          const sorted = [...times].sort((one, other) => one - other);
          const value = percentile(sorted, share);
          expect(sorted).toContain(value);
          expect(sorted.filter((time) => time <= value).length / sorted.length).toBeGreaterThanOrEqual(share / 100);
        },
      ),
    );
  });
  it('are nothing where nothing was measured', () => expect(percentile([], 99)).toBe(0));
});

const LOG = `2026-11-23 01:00:00.000 UTC [77] LOG:  duration: 0.512 ms  plan:
\t{
\t  "Query Text": "select 1\\nfrom visits.visit",
\t  "Plan": {
\t    "Node Type": "Nested Loop",
\t    "Plans": [
\t      { "Node Type": "Seq Scan", "Relation Name": "visit", "Schema": "visits", "Actual Rows": 3 },
\t      { "Node Type": "Seq Scan", "Relation Name": "ward", "Schema": "capacity" }
\t    ]
\t  }
\t}
2026-11-23 01:00:00.001 UTC [77] LOG:  checkpoint starting
`;

describe('plans in the log of Postgres', () => {
  const [logged] = plansIn(LOG);
  it('are read with their time and statement', () =>
    expect(logged).toMatchObject({ milliseconds: 0.512, sql: 'select 1\nfrom visits.visit' }));
  it('show which large tables were read from end to end', () => {
    const rows = new Map([
      ['visits.visit', 1_000_000],
      ['capacity.ward', 84],
    ]);
    expect(logged && sequentialScans(logged.plan, rows, 10_000)).toEqual([{ table: 'visits.visit', rows: 1_000_000 }]);
  });
});

it('a list that is fast but not at its worst has not met the aim', () => {
  const list = {
    operation: 'worklist',
    connections: 16,
    requests: 9,
    perSecond: 900,
    p50: 9,
    p95: 20,
    p99: 101,
    failed: 0,
    processorMs: 2,
  };
  expect(verdictOf([list, { ...list, p99: 99 }])).toEqual([
    expect.stringContaining('MISSED'),
    expect.stringContaining('met'),
  ]);
});

it('processor time is read past whatever a process is called', () => {
  const line = '42 (a ) b) S 7 42 42 0 -1 4194560 9 0 0 0 120 30 0 0 20 0 1 0 5 1 1';
  expect(fieldsOf(line)).toEqual({ parent: 7, ticks: 150 });
});
