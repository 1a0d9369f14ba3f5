/** A condition of admission as a pathway sets it: a `must`, or a `guide` that a clinician may override with a reason. */
export interface Criterion {
  readonly id: string;
  readonly text: string;
  readonly kind: 'must' | 'guide';
  readonly check?:
    { readonly parameter: string; readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
}

/** What the person who refers or triages ticked, with the reason where a guide is overridden. */
export interface CriterionAnswer {
  readonly criterionId: string;
  readonly isMet: boolean;
  readonly override: string | null;
}

/** Values already known about the patient, by the parameter's name (`spo2`, `news2`, `age`, …). */
export type KnownValues = Readonly<Record<string, number | null | undefined>>;

/** What was measured, as far as criteria can ask for it. */
export interface MeasuredValues {
  readonly spo2: number | null;
  readonly respiration: number | null;
  readonly pulse: number | null;
  readonly systolic: number | null;
  readonly temperature: number | null;
}

/** What criteria can be held against: age, the measured values, and NEWS2 where it may be scored and is complete. */
export function knownValues(
  ageYears: number | null,
  news2: number | null,
  measured: MeasuredValues | null,
): KnownValues {
  if (!measured) return { age: ageYears };
  const { spo2, respiration, pulse, systolic, temperature } = measured;
  return { age: ageYears, news2, spo2, respiration, pulse, systolic, temperature };
}

export type Finding = 'met' | 'unmet' | 'unknown';

/** What the known values say about a criterion; `unknown` where a person has to tick it. */
export function findingOf(criterion: Criterion, known: KnownValues): Finding {
  if (!criterion.check) return 'unknown';
  const value = known[criterion.check.parameter];
  if (value === null || value === undefined) return 'unknown';
  const { min = -Infinity, max = Infinity } = criterion.check;
  return value >= min && value <= max ? 'met' : 'unmet';
}

export interface UnmetCriterion {
  readonly criterionId: string;
  readonly text: string;
  readonly needs: 'must-be-met' | 'reason';
}

export type CriteriaRefusal = {
  readonly code: 'referrals/criteria-unmet';
  readonly unmet: readonly UnmetCriterion[];
};

const SHORTEST_REASON = 5;

/** The criteria that stand in the way: an unmet must, or an unmet guide without a reason. A measured value outweighs a tick. */
export function unmetCriteria(
  criteria: readonly Criterion[],
  answers: readonly CriterionAnswer[],
  known: KnownValues,
): UnmetCriterion[] {
  return criteria.flatMap((criterion): UnmetCriterion[] => {
    const answer = answers.find(({ criterionId }) => criterionId === criterion.id);
    const finding = findingOf(criterion, known);
    const isMet = finding === 'unknown' ? answer?.isMet === true : finding === 'met';
    if (isMet) return [];
    const { id: criterionId, text } = criterion;
    if (criterion.kind === 'must') return [{ criterionId, text, needs: 'must-be-met' }];
    const isReasoned = (answer?.override?.trim().length ?? 0) >= SHORTEST_REASON;
    return isReasoned ? [] : [{ criterionId, text, needs: 'reason' }];
  });
}
