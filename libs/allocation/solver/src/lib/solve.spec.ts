import * as fc from 'fast-check';
import { anyDay } from '../testing/any-day';
import { aDay, aVisit, theProblem } from '../testing/builders';
import { buildProblem } from './build-problem';
import type { DayProblem } from './problem';
import { isBetter, type Plan } from './plan';
import { placementsOf, planView } from './plan-view';
import { improve, solve } from './solve';
import { planFrom } from './start-plan';
import { forIterations, type Stop } from './stop';
import { tally } from './tally';
import { Workbench } from './workbench';

const eachDay = (check: (problem: DayProblem, seed: number) => void, runs = 30): void =>
  fc.assert(
    fc.property(anyDay, fc.nat(), (input, seed) => {
      const built = buildProblem(input);
      fc.pre(built.ok);
      if (built.ok) check(built.problem, seed);
    }),
    { numRuns: runs },
  );

/** One cooling for all, ended early or late. */
const cutShort = (iterations: number): Stop => ({
  stop: (_, iteration) => iteration >= iterations,
  pace: (iteration) => iteration / 512,
});

describe('the search', () => {
  it('gives the same plan, bit for bit, for the same seed and iterations', () => {
    eachDay((problem, seed) => {
      const [one, two] = [1, 2].map(() => solve(problem, { seed, ...forIterations(160) }));
      expect(planView(one as Plan)).toEqual(planView(two as Plan));
      expect((one as Plan).stop).toEqual((two as Plan).stop);
    });
  });

  it('gives the same plan for the same seed where a family of plans is raised, and keeps it sound', () => {
    eachDay((problem, seed) => {
      const [one, two] = [1, 2].map(() => solve(problem, { seed, ...forIterations(8000) })) as [Plan, Plan];
      expect(one.stop).toEqual(two.stop);
      const again = one.clone();
      expect(new Workbench(again).retime()).toBe(true);
      tally(again);
      expect(again.total).toEqual(one.total);
    }, 6);
  });

  it('is never worse for having run longer', () => {
    eachDay((problem, seed) => {
      const ends = [0, 64, 256, 512].map((iterations) => solve(problem, { seed, ...cutShort(iterations) }));
      ends.slice(1).forEach((longer, k) => {
        expect(isBetter(problem, (ends[k] as Plan).total, longer.total)).toBe(false);
      });
    });
  });

  it('tells of better plans only, and ends with the last of them', () => {
    eachDay((problem, seed) => {
      const told: Plan[] = [];
      const start = solve(problem, { seed, ...forIterations(1) });
      const end = improve(start, { seed, observe: (best) => told.push(best.clone()), ...forIterations(256) });
      [start, ...told].reduce((worse, better) => {
        expect(isBetter(problem, better.total, worse.total)).toBe(true);
        return better;
      });
      expect(end.total).toEqual((told.at(-1) ?? start).total);
    });
  });

  it('keeps every plan sound: timed and added up again it is the same', () => {
    eachDay((problem, seed) => {
      const plan = solve(problem, { seed, ...forIterations(200) });
      const again = plan.clone();
      expect(new Workbench(again).retime()).toBe(true);
      tally(again);
      expect(again.total).toEqual(plan.total);
      expect(again.start).toEqual(plan.start);
    });
  });

  it('takes its own plan up again from placements', () => {
    eachDay((problem, seed) => {
      const plan = solve(problem, { seed, ...forIterations(120) });
      const again = planFrom(problem, placementsOf(plan));
      expect(planView(again).unallocated.length).toBeLessThanOrEqual(planView(plan).unallocated.length + 1);
    });
  });

  it('takes up a plan again in which the first of two visits is held back, so that their gap is not too long', () => {
    const early = aVisit({ id: 'early', windows: [{ start: 480, end: 900 }] });
    const late = aVisit({ id: 'late', windows: [{ start: 700, end: 900 }] });
    const problem = theProblem(
      aDay({ visits: [early, late], links: [{ first: 'early', then: 'late', min: 30, max: 90 }] }),
    );
    const placements = [
      { visit: 'early', staff: ['amal'], start: 610 },
      { visit: 'late', staff: ['amal'], start: 700 },
    ];
    expect(placementsOf(planFrom(problem, placements))).toEqual(placements);
  });

  it('has an answer for a day without anybody, or without anything to do', () => {
    const nobody = theProblem(aDay({ staff: [] }));
    expect(planView(solve(nobody, { seed: 1, ...forIterations(64) })).unallocated).toEqual(['v1']);
    const nothing = theProblem(aDay({ visits: [] }));
    expect(planView(solve(nothing, { seed: 1, ...forIterations(64) }))).toMatchObject({
      unallocated: [],
      duties: [{ travel: 0 }],
    });
  });
});
