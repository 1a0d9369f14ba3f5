import { buildProblem, forIterations, planView, solve, type DayInput } from '@ward/allocation/solver';
import { checkPlan } from './checker';
import { wardDay } from './ward-day';

const days = Array.from({ length: 40 }, (_, seed) => seed + 1);
const sizeOf = (seed: number) => ({ visits: 20 + (seed % 5) * 10, staff: 4 + (seed % 4) });

function expectAgreement(input: DayInput, seed: number, iterations: number): void {
  const built = buildProblem(input);
  if (!built.ok) throw new Error(JSON.stringify(built.faults.slice(0, 3)));
  const view = planView(solve(built.problem, { seed, ...forIterations(iterations) }));
  const verdict = checkPlan(input, view);
  expect(verdict.faults).toEqual([]);
  for (const [measure, value] of Object.entries(verdict.measures)) {
    expect([measure, view.cost.measures[measure as 'travel']]).toEqual([measure, expect.closeTo(value, 6)]);
  }
}

it.each(days)('day %i: the checker agrees with the engine', (seed) => {
  expectAgreement(wardDay(seed, { ...sizeOf(seed), joint: 0.3, ordered: 0.4 }), seed, 400);
});

it.each(days.slice(0, 10))('day %i without joint visits: the checker agrees with families of plans', (seed) => {
  expectAgreement(wardDay(seed, { visits: 20, staff: 4 + (seed % 4), joint: 0, ordered: 0 }), seed, 20_000);
});
