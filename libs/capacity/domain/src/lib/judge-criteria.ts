import { type Criterion, type CriterionParameter } from './pathway';

export type KnownValues = { readonly [Parameter in CriterionParameter]?: number | null };
export type Judgement = 'met' | 'not-met' | 'unknown';

/** Judges a criterion by a value the form already holds; `unknown` where it must be ticked by a person. */
export function judgeCriterion(criterion: Criterion, known: KnownValues): Judgement {
  const { check } = criterion;
  const value = check && known[check.parameter];
  if (!check || value === undefined || value === null) return 'unknown';
  const tooLow = check.min !== undefined && value < check.min;
  const tooHigh = check.max !== undefined && value > check.max;
  return tooLow || tooHigh ? 'not-met' : 'met';
}
