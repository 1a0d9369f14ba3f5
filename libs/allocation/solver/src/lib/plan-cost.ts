import { MEASURES, type Measure } from './day-input';
import type { Plan } from './plan';

/** The objective part by part. */
export interface PlanCost {
  /** Every measure in its own unit: points, visits, minutes. */
  readonly measures: Readonly<Record<Measure, number>>;
  /** One number for each tier of the objective, the most important first; smaller is better. */
  readonly tiers: readonly number[];
}

export function costOf(plan: Plan): PlanCost {
  const { problem, total } = plan;
  const measures = Object.fromEntries(MEASURES.map((measure, k) => [measure, total[k] as number])) as Record<
    Measure,
    number
  >;
  const tiers = problem.tiers.map((weights) =>
    weights.reduce((sum, weight, k) => sum + weight * (total[k] as number), 0),
  );
  return { measures, tiers };
}
