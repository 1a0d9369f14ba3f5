import * as fc from 'fast-check';
import { anyDay } from '../testing/any-day';
import { aDay, aPerson, aShift, aVisit, theProblem } from '../testing/builders';
import { buildProblem } from './build-problem';
import type { DayInput } from './day-input';
import { applyChange } from './day-change';
import { explainUnallocated } from './explain-unallocated';
import { placementsOf, planView } from './plan-view';
import { solve } from './solve';
import { planFrom } from './start-plan';
import { forIterations } from './stop';
import { without } from './without';

const explain = (input: DayInput, visit: string) =>
  explainUnallocated(solve(theProblem(input), { seed: 1, ...forIterations(200) }), visit);

const wordsOf = (input: DayInput, visit: string): string[] => explain(input, visit).changes.map(({ words }) => words);

describe('a visit nobody comes to', () => {
  it('says which training is missing, and from when', () => {
    const nurse = aPerson({ skills: ['IV'], shifts: [aShift({ start: 480, end: 960 })] });
    const other = aPerson({ id: 'ben', name: 'Ben', shifts: [aShift({ start: 720, end: 1200 })] });
    const roles = [{ skills: ['IV'], professions: [{ profession: 'nurse', price: 0 }] }];
    const late = aVisit({ roles, windows: [{ start: 1000, end: 1080 }] });
    const { reasons, changes } = explain(aDay({ staff: [nurse, other], visits: [late] }), 'v1');
    expect(reasons).toEqual(['needs a nurse trained in IV: none on shift after 16:00']);
    expect(changes.map(({ words }) => words)).toContain('if Ben were trained in IV');
  });

  it('names the earlier start that would do', () => {
    const visit = aVisit({ windows: [{ start: 480, end: 770 }] });
    const late = aPerson({ shifts: [aShift({ start: 780, end: 1200 })] });
    expect(wordsOf(aDay({ staff: [late], visits: [visit] }), 'v1')).toContain('if Amal started at 12:40');
  });

  it('names the opening of the window that would do', () => {
    const busy = aVisit({ id: 'busy', windows: [{ start: 950, end: 955 }], minutes: 120, priority: 100 });
    const visit = aVisit({ windows: [{ start: 960, end: 1000 }] });
    const amal = aPerson({ shifts: [aShift({ start: 840, end: 1100 })] });
    const words = wordsOf(aDay({ staff: [amal], visits: [busy, visit] }), 'v1');
    expect(words).toContain('if the window opened at 15:25');
  });

  it('offers to leave out what matters less', () => {
    const first = aVisit({
      id: 'bath',
      name: 'the bath',
      minutes: 100,
      windows: [{ start: 540, end: 550 }],
      priority: 1,
    });
    const dose = aVisit({ id: 'dose', minutes: 100, windows: [{ start: 540, end: 550 }], priority: 90, place: 'p5' });
    const problem = theProblem(aDay({ visits: [first, dose] }));
    const plan = planFrom(problem, [{ visit: 'bath', staff: ['amal'], start: 540 }]);
    expect(explainUnallocated(plan, 'dose').changes.map(({ words }) => words)).toContain('if the bath were left out');
  });

  it('asks for one more person when nothing smaller helps', () => {
    const roles = [{ skills: ['IV'] }, { skills: ['IV'] }];
    const amal = aPerson({ skills: ['IV'] });
    const late = aPerson({ id: 'ben', name: 'Ben', skills: ['IV'], shifts: [aShift({ start: 1000, end: 1200 })] });
    const joint = aVisit({ roles, windows: [{ start: 500, end: 520 }] });
    const words = wordsOf(aDay({ staff: [amal, late], visits: [joint] }), 'v1');
    expect(words).toEqual(['if one more nurse trained in IV were on shift from 06:20 to 11:10']);
  });

  it('is really placed by every change that is suggested', () => {
    let suggested = 0;
    fc.assert(
      fc.property(anyDay, fc.nat(), (input, seed) => {
        const built = buildProblem(input);
        fc.pre(built.ok);
        if (!built.ok) return;
        const plan = solve(built.problem, { seed, ...forIterations(64) });
        for (const id of planView(plan).unallocated) {
          const { changes, reasons } = explainUnallocated(plan, id);
          expect(reasons.length).toBeGreaterThan(0);
          for (const { change } of changes) {
            const changed = planFrom(theProblem(applyChange(input, change)), placementsOf(plan));
            const visit = changed.problem.visitIndex.get(id) ?? -1;
            expect(without(changed, visit).weigh(visit)).toBeLessThan(Infinity);
            suggested++;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(suggested).toBeGreaterThan(0);
  });
});
