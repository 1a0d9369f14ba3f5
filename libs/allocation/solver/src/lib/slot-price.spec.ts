import * as fc from 'fast-check';
import { anyDay } from '../testing/any-day';
import { buildProblem } from './build-problem';
import { Chance } from './chance';
import type { Plan } from './plan';
import type { DayProblem } from './problem';
import { lossOf } from './recreate-greedy';
import { emptyPlan } from './start-plan';
import { tally } from './tally';
import { Workbench } from './workbench';

/** A sound plan with some of the visits placed by chance, and one that is not. */
function halfDone(problem: DayProblem, seed: number): { plan: Plan; visit: number } | undefined {
  const chance = new Chance(seed);
  const plan = emptyPlan(problem);
  const bench = new Workbench(plan);
  const visit = chance.below(problem.visits);
  for (let k = 0; k < 2 * problem.visits; k++) {
    const next = chance.below(problem.visits);
    if (next === visit || plan.placed[next]) continue;
    randomSlot(bench, next, chance);
    if (bench.weighSlot(next) < Infinity || bench.weigh(next) < Infinity) bench.place(next);
  }
  // Taken out again, the last visits of duties among them: the times of those left are not the first times.
  for (let k = 0; k < problem.visits / 3; k++) {
    const next = chance.below(problem.visits);
    if (!plan.placed[next]) continue;
    bench.mark(next);
    bench.takeOut();
    bench.forgetChanges();
  }
  tally(plan);
  return { plan, visit };
}

function randomSlot(bench: Workbench, visit: number, chance: Chance): void {
  const { plan, problem, slot } = bench;
  const roles = (problem.firstStop[visit + 1] ?? 0) - (problem.firstStop[visit] ?? 0);
  for (let role = 0; role < roles; role++) {
    const duty = chance.below(problem.duties);
    const position = chance.below((plan.length[duty] ?? 0) + 1);
    const pauses = chance.below((plan.pauses[duty * problem.width + position] ?? 0) + 1);
    slot.set(role, duty, position, pauses);
  }
}

const eachHalfDone = (check: (plan: Plan, visit: number, chance: Chance) => void, runs = 250): void =>
  fc.assert(
    fc.property(anyDay, fc.integer(), (input, seed) => {
      const built = buildProblem(input);
      fc.pre(built.ok);
      if (!built.ok) return;
      const made = halfDone(built.problem, seed);
      if (made) check(made.plan, made.visit, new Chance(seed + 1));
    }),
    { numRuns: runs },
  );

describe('weighing a slot', () => {
  it('never changes the plan', () => {
    eachHalfDone((plan, visit, chance) => {
      const before = plan.clone();
      const bench = new Workbench(plan);
      for (let k = 0; k < 10; k++) {
        randomSlot(bench, visit, chance);
        bench.weighSlot(visit);
        bench.weigh(visit);
      }
      for (const table of ['start', 'leave', 'latest', 'calm', 'stop', 'busy', 'total'] as const) {
        expect(plan.clone()[table]).toEqual(before[table]);
      }
    }, 60);
  });

  it('gives the price that is found by timing and adding up the whole day again', () => {
    eachHalfDone((plan, visit, chance) => {
      for (let k = 0; k < 10; k++) {
        const work = plan.clone();
        const bench = new Workbench(work);
        randomSlot(bench, visit, chance);
        const delta = bench.weighSlot(visit);
        if (delta === Infinity) continue;
        bench.place(visit);
        const placed = work.clone();
        expect(new Workbench(work).retime()).toBe(true);
        tally(work);
        expect(work.price - plan.price + lossOf(plan.problem, visit)).toBeCloseTo(delta, 5);
        expect(placed.start).toEqual(work.start);
        for (let duty = 0; duty < plan.problem.duties; duty++) {
          const from = duty * plan.problem.width;
          const to = from + (work.length[duty] ?? 0) + 2;
          for (const table of ['leave', 'latest', 'calm'] as const) {
            expect(placed[table].slice(from + 1, to)).toEqual(work[table].slice(from + 1, to));
          }
        }
      }
    });
  });

  it('refuses only what really breaks a rule', () => {
    eachHalfDone((plan, visit, chance) => {
      const { problem } = plan;
      if (problem.linkMax.some((max) => max < 1000)) return; // a longest gap may be kept by another move
      for (let k = 0; k < 10; k++) {
        const work = plan.clone();
        const bench = new Workbench(work);
        randomSlot(bench, visit, chance);
        const roles = (problem.firstStop[visit + 1] ?? 0) - (problem.firstStop[visit] ?? 0);
        if (bench.weighSlot(visit) < Infinity || roles > 1 || bench.bounds.linked) continue;
        const duty = bench.slot.duty[0] ?? 0;
        if (!problem.allowed[(problem.firstStop[visit] ?? 0) * problem.duties + duty]) continue;
        if (problem.staffCap.some((cap) => cap < 1e6)) continue;
        bench.place(visit);
        expect(new Workbench(work).retime()).toBe(false);
      }
    });
  });

  it('finds the cheapest of all slots', () => {
    eachHalfDone((plan, visit) => {
      const { problem } = plan;
      const bench = new Workbench(plan);
      const best = bench.weigh(visit);
      const roles = (problem.firstStop[visit + 1] ?? 0) - (problem.firstStop[visit] ?? 0);
      const slots: (readonly [number, number, number])[] = [];
      for (let duty = 0; duty < problem.duties; duty++) {
        for (let position = 0; position <= (plan.length[duty] ?? 0); position++) {
          const most = plan.pauses[duty * problem.width + position] ?? 0;
          for (let pauses = 0; pauses <= most; pauses++) slots.push([duty, position, pauses]);
        }
      }
      let least = Infinity;
      const tryAll = (role: number): void => {
        if (role === roles) {
          least = Math.min(least, bench.weighSlot(visit));
          return;
        }
        for (const slot of slots) {
          bench.slot.set(role, ...slot);
          tryAll(role + 1);
        }
      };
      if (slots.length ** roles > 4000) return;
      tryAll(0);
      if (least === Infinity) expect(best).toBe(Infinity);
      else expect(best).toBeCloseTo(least, 6);
    }, 200);
  });

  it('remembers of earlier looks only what is still true', () => {
    eachHalfDone((plan, visit, chance) => {
      const bench = new Workbench(plan);
      for (let k = 0; k < 12; k++) {
        const other = chance.below(plan.problem.visits);
        if (plan.placed[other]) {
          bench.mark(other);
          bench.takeOut();
        } else if (bench.weigh(other) < Infinity) bench.place(other);
        bench.forgetChanges();
        if (plan.placed[visit]) continue;
        expect(bench.weigh(visit)).toBe(new Workbench(plan.clone()).weigh(visit));
      }
    }, 150);
  });
});
