import * as fc from 'fast-check';
import { anyDay } from '../testing/any-day';
import { buildProblem } from './build-problem';
import { Chance } from './chance';
import { DutyExchange } from './duty-exchange';
import { neighboursOf } from './neighbours';
import type { Plan } from './plan';
import { solve } from './solve';
import { forIterations } from './stop';
import { tally } from './tally';
import { Workbench } from './workbench';

interface Family {
  readonly one: Plan;
  readonly other: Plan;
  readonly child: Plan;
  /** The child is a plan of its own. */
  readonly isNew: boolean;
}

const eachFamily = (check: (family: Family) => void): void =>
  fc.assert(
    fc.property(anyDay, fc.nat(), (input, seed) => {
      const built = buildProblem(input);
      fc.pre(built.ok && input.visits.length > 1);
      if (!built.ok) return;
      const [one, other] = [1, 2].map((k) => solve(built.problem, { seed: seed + k, ...forIterations(32) })) as [
        Plan,
        Plan,
      ];
      const chance = new Chance(seed);
      const bench = new Workbench(one.clone(), chance);
      const exchange = new DutyExchange(bench, neighboursOf(built.problem), chance);
      for (let k = 0; k < 4; k++) check({ one, other, child: bench.plan, isNew: exchange.cross(one, other) });
    }),
    { numRuns: 80 },
  );

describe('taking duties over from another plan', () => {
  it('gives a sound plan: timed and added up again it is the same', () => {
    eachFamily(({ child, isNew }) => {
      if (!isNew) return;
      const again = child.clone();
      expect(new Workbench(again).retime()).toBe(true);
      tally(again);
      expect(again.total).toEqual(child.total);
      expect(again.start).toEqual(child.start);
    });
  });

  it('places everybody of a visit once, or nobody', () => {
    eachFamily(({ child, isNew }) => {
      if (!isNew) return;
      const { problem } = child;
      const seen = new Int32Array(problem.stops);
      for (let duty = 0; duty < problem.duties; duty++) {
        for (let i = 1; i <= (child.length[duty] ?? 0); i++) {
          const stop = child.stop[duty * problem.width + i] ?? -1;
          seen[stop] = (seen[stop] ?? 0) + 1;
          expect([child.dutyOf[stop], child.positionOf[stop]]).toEqual([duty, i]);
          expect(problem.allowed[stop * problem.duties + duty]).toBe(1);
        }
      }
      for (let stop = 0; stop < problem.stops; stop++)
        expect(seen[stop]).toBe(child.placed[problem.visitOf[stop] ?? 0]);
    });
  });

  it('sends to every visit somebody of one of the two plans, or of the same class', () => {
    eachFamily(({ one, other, child, isNew }) => {
      const { problem } = child;
      for (let stop = 0; isNew && stop < problem.stops; stop++) {
        if (!child.placed[problem.visitOf[stop] ?? 0]) continue;
        const classes = [one, other].map(({ dutyOf }) => problem.dutyClass[dutyOf[stop] ?? -1]);
        expect(classes).toContain(problem.dutyClass[child.dutyOf[stop] ?? -1]);
      }
    });
  });

  it('leaves the two plans as they were', () => {
    eachFamily(({ one, other }) => {
      for (const parent of [one, other]) {
        const again = parent.clone();
        tally(again);
        expect(again.total).toEqual(parent.total);
        expect(new Workbench(again).retime()).toBe(true);
        expect(again.start).toEqual(parent.start);
      }
    });
  });
});
