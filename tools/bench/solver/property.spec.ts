import { buildProblem, forIterations, planView, solve } from '@ward/allocation/solver';
import { checkPlan } from './checker';
import { wardDay } from './ward-day';

it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('day %i: the checker agrees with the engine', (seed) => {
  const input = wardDay(seed, { visits: 20 + (seed % 5) * 10, staff: 4 + (seed % 4), joint: 0.3, ordered: 0.4 });
  const built = buildProblem(input);
  if (!built.ok) throw new Error(JSON.stringify(built.faults.slice(0, 3)));
  const view = planView(solve(built.problem, { seed, ...forIterations(400) }));
  const verdict = checkPlan(input, view);
  expect(verdict.faults).toEqual([]);
  for (const [measure, value] of Object.entries(verdict.measures)) {
    expect([measure, view.cost.measures[measure as 'travel']]).toEqual([measure, expect.closeTo(value, 6)]);
  }
});
