import {
  checkMove,
  earliestFirstVisit,
  firstRepair,
  planFrom,
  planView,
  repair,
  untilSpent,
  type DayInput,
  type PlanView,
} from '@ward/allocation/solver';
import type { BenchOptions } from './bench-options';
import { judge, measuredRun, problemOf } from './measured-run';
import { mean, percentile, type Row } from './report';
import { busiestIsIll, plannedDay, runningDay, urgentVisit, type Disturbed } from './running-day';
import { Seeded } from './seeded';
import { wardDay } from './ward-day';

const DAYS = 5;
const MILLISECOND = 1e6;

/** Milliseconds a piece of work took. */
function timed<T>(work: () => T): { answer: T; took: number } {
  const from = process.hrtime.bigint();
  const answer = work();
  return { answer, took: Number(process.hrtime.bigint() - from) / MILLISECOND };
}

/** Ward days with joint visits, ordered pairs, continuity and fairness: how far ten times the time would get. */
export function mixedBench(options: BenchOptions): Row[] {
  const seconds = 5 * options.scale;
  const gaps = options.seeds.map((seed) => {
    const input = wardDay(seed);
    const short = measuredRun(input, seed, seconds).plan.price;
    const long = measuredRun(input, seed + 1000, 10 * seconds).plan.price;
    options.say(`mixed day ${seed}: ${short.toFixed(0)} against ${long.toFixed(0)} in ten times the time`);
    return (short / long - 1) * 100;
  });
  const row = {
    set: 'mixed',
    measured: `behind a ten times longer run, ${seconds} CPU-s`,
    unit: '%',
    peers: 'none can state it',
  };
  return [{ ...row, mean: mean(gaps), worst: Math.max(...gaps), must: '2', aim: '0.5' }];
}

/** Visits that would be somebody else's, or at another hour than promised. */
export function disturbedVisits(input: DayInput, view: PlanView, concerned: ReadonlySet<string>): string[] {
  const now = new Map<string, { staff: string[]; start: number }>();
  for (const { staff, visits } of view.duties) {
    for (const { visit, start } of visits) now.set(visit, { staff: [...(now.get(visit)?.staff ?? []), staff], start });
  }
  const frozen = new Set(input.running?.frozen.map(({ visit }) => visit));
  return (input.published ?? []).flatMap(({ visit, staff, start }) => {
    if (frozen.has(visit) || concerned.has(visit)) return [];
    const is = now.get(visit);
    const same = is && [...is.staff].sort().join() === [...staff].sort().join();
    return same && Math.abs(is.start - start) <= (input.promiseTolerance ?? 0) ? [] : [visit];
  });
}

/** Somebody is ill, or an urgent visit comes in, at half past ten. */
export function repairBench(options: BenchOptions): Row[] {
  const first: number[] = [];
  const shares: number[] = [];
  const left: number[] = [];
  for (let day = 1; day <= DAYS; day++) {
    const { input, plan } = plannedDay(day);
    const running = runningDay(input, plan);
    const cases: Disturbed[] = [busiestIsIll(running), ...[1, 2, 3].map((seed) => urgentVisit(running, seed))];
    for (const [k, { input: disturbed, concerned }] of cases.entries()) {
      for (let again = 0; again < options.seeds.length; again++) {
        const quick = timed(() => firstRepair(problemOf(disturbed)));
        judge(disturbed, planView(quick.answer));
        if (day > 1) first.push(quick.took);
      }
      const until = untilSpent(clock(2000 * options.scale));
      const polished = planView(repair(problemOf(disturbed), { seed: 1, ...until }));
      judge(disturbed, polished);
      const others = (disturbed.published ?? []).length - (disturbed.running?.frozen.length ?? 0) - concerned.size;
      const moved = disturbedVisits(disturbed, polished, concerned);
      shares.push((100 * moved.length) / others);
      left.push(polished.unallocated.length - planView(plan).unallocated.length);
      options.say(
        `day ${day}, ${k === 0 ? 'busiest ill' : 'urgent'}: ${moved.length} of ${others} other visits disturbed, ${left.at(-1)} more unallocated`,
      );
    }
  }
  const peers = 'VROOM 6–10 s, 101–122 of 230 moved; warm 0.03–0.4 s, 2–70';
  return [
    {
      set: 'repair',
      measured: 'first valid repair p95 (worst: max), wall',
      mean: percentile(first, 0.95),
      worst: Math.max(...first),
      unit: 'ms',
      must: '300',
      aim: '50',
      peers,
    },
    {
      set: 'repair',
      measured: 'others disturbed after 2 s',
      mean: mean(shares),
      worst: Math.max(...shares),
      unit: '%',
      must: '5',
      aim: '-',
      peers,
    },
  ];
}

function clock(milliseconds: number): () => number {
  const from = process.hrtime.bigint();
  return () => Number(process.hrtime.bigint() - from) / MILLISECOND / milliseconds;
}

/** The promise on the referral screen: the day is laid out, the plan taken up, and the visit really put in. */
export function earliestBench(options: BenchOptions): Row[] {
  const took: number[] = [];
  for (let day = 1; day <= DAYS; day++) {
    const { input, plan } = plannedDay(day);
    const running = runningDay(input, plan);
    for (let seed = 1; seed <= 20; seed++) {
      const { input: asked } = urgentVisit(running, seed);
      const { answer, took: time } = timed(() =>
        earliestFirstVisit(planFrom(problemOf(asked), asked.published ?? []), 'urgent'),
      );
      if (answer) judge(asked, planView(answer.plan));
      if (day > 1) took.push(time);
    }
  }
  options.say(`earliest first visit: ${took.length} questions`);
  return [
    {
      set: 'earliest',
      measured: 'p95 (worst: max), wall',
      mean: percentile(took, 0.95),
      worst: Math.max(...took),
      unit: 'ms',
      must: '150',
      aim: '20',
      peers: '-',
    },
  ];
}

function pickAble(chance: Seeded, input: DayInput, skills: readonly string[]): string {
  const able = input.staff.filter((person) => skills.every((skill) => person.skills.includes(skill)));
  return chance.pick(able.length > 0 ? able : input.staff).id;
}

/** One visit dragged to one person, checked against everything. */
export function moveBench(options: BenchOptions): Row[] {
  const took: number[] = [];
  let possible = 0;
  for (let day = 1; day <= DAYS; day++) {
    const { input, plan } = plannedDay(day);
    const chance = new Seeded(day);
    for (let k = 0; k < 400; k++) {
      const visit = chance.pick(input.visits);
      const staff = visit.roles.map(({ skills }) => pickAble(chance, input, skills));
      const { answer, took: time } = timed(() =>
        checkMove(plan, { visit: visit.id, staff, start: chance.from(480, 1000) }),
      );
      if (answer.ok) judge(input, planView(answer.plan));
      possible += answer.ok ? 1 : 0;
      if (day > 1) took.push(time);
    }
  }
  options.say(`moves: ${possible} of ${DAYS * 400} possible`);
  return [
    {
      set: 'move',
      measured: 'p95 (worst: max), wall',
      mean: percentile(took, 0.95),
      worst: Math.max(...took),
      unit: 'ms',
      must: '5',
      aim: '1',
      peers: '-',
    },
  ];
}
