// `npm run bench -- day`: one whole day of the service through the product's API: planned afresh, published, disturbed
// again and again, mended; after every plan that reached the database the independent checker reads it back.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { DayBoard, PlanRunView, RepairCause } from '@ward/allocation/contract';
import { atLondon, instant, londonDate, plusDays, plusMinutes } from '@ward/kernel';
import pg from 'pg';
import { v7 } from 'uuid';
import type { House } from '../house';
import { faultsOf } from './check-board';
import { Coordinator } from './coordinator';

const SEARCH_SECONDS = 20;
const REPAIRS = 12;

export async function run(args: readonly string[], house: House): Promise<void> {
  const size = args.includes('--small') ? 'small' : 'day';
  await house.buildProjects(['api', 'seed']);
  const product = await house.startProduct({ size });
  const db = new pg.Client({ connectionString: product.env['DATABASE_URL'] ?? '' });
  try {
    await db.connect();
    const day = plusDays(londonDate(instant(new Date().toISOString())), 1);
    const result = await oneDay(await Coordinator.signIn(product.url, day), day, () => breaksOf(db, day));
    const folder = join(house.workspace, '.homeward/bench');
    mkdirSync(folder, { recursive: true });
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
    writeFileSync(join(folder, 'day.json'), `${JSON.stringify({ size, machine, day, ...result }, null, 2)}\n`);
  } finally {
    await db.end();
    await product.stop();
  }
}

async function oneDay(grace: Coordinator, day: string, breaks: () => Promise<ReadonlyMap<string, number>>) {
  const verdicts: Record<string, number> = {};
  const check = async (when: string): Promise<DayBoard> => {
    const board = await grace.board();
    const faults = faultsOf(board, await breaks());
    verdicts[when] = faults.length;
    console.log(`  checker, ${when}: ${faults.length === 0 ? 'valid' : faults.slice(0, 5).join('; ')}`);
    return board;
  };
  const before = await grace.board();
  const plan = await grace.plan(SEARCH_SECONDS);
  await grace.accept(plan);
  const planned = await check('planned afresh and accepted');
  const nobodys = planned.visits.filter(({ assigned }) => assigned.length === 0).length;
  console.log(`  ${before.visits.length} visits, ${before.people.length} people, ${nobodys} visits nobody can take`);
  await grace.publish(planned);
  const repairs = [];
  for (const cause of causesFor(await check('published'), day)) {
    const began = performance.now();
    const proposal = await grace.propose(cause);
    repairs.push({ kind: cause.kind, ms: performance.now() - began, ...disturbance(planned, proposal, cause) });
  }
  const ill = await grace.propose(causesFor(planned, day)[0] as RepairCause);
  await grace.accept(ill);
  await check('one ill from 10:30, mended and accepted');
  const urgent = causesFor(planned, day).find(({ kind }) => kind === 'urgent');
  if (urgent) await grace.accept(await grace.propose(urgent));
  await check('an urgent visit fitted in');
  const p95 = percentile(
    repairs.map(({ ms }) => ms),
    0.95,
  );
  const worst = Math.max(...repairs.map(({ share }) => share));
  for (const { kind, ms, moved, left, others } of repairs)
    console.log(`  ${kind.padEnd(7)} ${Math.round(ms)} ms, ${moved} moved, ${left} left, ${others} others changed`);
  console.log(
    `  proposals of repairs: p95 ${Math.round(p95)} ms; others changed at most ${(worst * 100).toFixed(1)} %`,
  );
  return { visits: before.visits.length, people: before.people.length, nobodys, verdicts, repairs, p95, worst };
}

/** The busiest people ill from half past ten, late, without a car; urgent visits: a dozen in sum. */
function causesFor({ people, visits }: DayBoard, day: string): RepairCause[] {
  const [from, to] = [atLondon(day, '10:30'), atLondon(day, '22:00')];
  const count = (id: string) =>
    visits.filter(({ assigned }) => assigned.some(({ personId, startsAt }) => personId === id && startsAt >= from))
      .length;
  const busy = people.map(({ personId }) => personId).sort((a, b) => count(b) - count(a));
  return Array.from({ length: REPAIRS }, (_, n): RepairCause => {
    const personId = busy[Math.floor(n / 2)] ?? '';
    if (n % 4 === 1) {
      const episodeId = visits[n * 7]?.episodeId ?? visits[0]?.episodeId ?? '';
      const visit = { id: v7(), episodeId, title: 'Worse since the morning', minutes: 45, skills: ['observations'] };
      return { kind: 'urgent', visit: { ...visit, contact: 'face-to-face', from, to: plusMinutes(from, 120) } };
    }
    if (n === 3) return { kind: 'late', personId, minutes: 40 };
    if (n === 7) return { kind: 'no-car', personId, travelMode: 'public-transport' };
    return { kind: 'away', personId, from, to, reason: 'sickness' };
  });
}

/** How many visits move, stay nobody's, and how many move to which nothing happened. */
function disturbance({ visits }: DayBoard, { proposal }: PlanRunView, cause: RepairCause) {
  const changes = proposal?.changes ?? [];
  const isConcerned = (id: string) =>
    cause.kind === 'urgent'
      ? id === cause.visit.id
      : visits.some(
          ({ visitId, assigned }) => visitId === id && assigned.some(({ personId }) => personId === cause.personId),
        );
  const others = changes.filter(({ visitId }) => !isConcerned(visitId)).length;
  const left = proposal?.gaps.length ?? 0;
  return {
    moved: changes.filter(({ after }) => after).length,
    left,
    others,
    share: others / Math.max(1, visits.length),
  };
}

async function breaksOf(db: pg.Client, day: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ person: string; minutes: number }>(
    `select person_id as person, max(break_minutes)::int as minutes from allocation.shift
     where day = $1 and status = 'planned' group by person_id`,
    [day],
  );
  return new Map(rows.map(({ person, minutes }) => [person, minutes]));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
