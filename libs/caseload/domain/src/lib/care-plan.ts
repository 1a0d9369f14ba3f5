import { type Id, ok, refuse, type Result, type WallTime } from '@ward/kernel';

/** One line of a stay's care plan. Its id stays the same for as long as it asks for the same care. */
export interface CarePlanItem {
  readonly id: Id<'care-plan-item'>;
  readonly type: string;
  readonly title: string;
  readonly minutes: number;
  readonly contact: 'face-to-face' | 'phone' | 'video';
  readonly skills: readonly string[];
  readonly staff: 1 | 2;
  readonly windows: readonly { readonly from: WallTime; readonly to: WallTime }[];
  readonly everyDays: number;
  readonly days: number;
  readonly minGapMinutes?: number;
  readonly priority: number;
}

export interface Goal {
  readonly id: Id<'goal'>;
  readonly text: string;
  readonly status: 'open' | 'met' | 'not-met';
}

export interface CarePlan {
  readonly goals: readonly Goal[];
  readonly items: readonly CarePlanItem[];
  readonly version: number;
}

/** The plan a stay begins with: the pathway's, every line and goal under an id of its own. */
export function carePlanFrom(
  template: { readonly goals: readonly string[]; readonly carePlan: readonly Omit<CarePlanItem, 'id'>[] },
  nextId: () => string,
): CarePlan {
  return {
    goals: template.goals.map((text) => ({ id: nextId(), text, status: 'open' })),
    items: template.carePlan.map((care) => ({ ...care, id: nextId() })),
    version: 1,
  };
}

export type CarePlanFault = { readonly pointer: string; readonly message: string };
export type CarePlanRefusal = { readonly code: 'caseload/care-plan-faulty'; readonly errors: readonly CarePlanFault[] };

/** Replaces what the plan asks for. A plan may become empty (end of life, waiting for transfer): that is a decision. */
export function reviseCarePlan(
  plan: CarePlan,
  { goals, items }: Pick<CarePlan, 'goals' | 'items'>,
): Result<CarePlan, CarePlanRefusal> {
  const errors = items.flatMap((item, index): CarePlanFault[] => [
    ...item.windows.flatMap(({ from, to }, place) =>
      from < to ? [] : [{ pointer: `/items/${index}/windows/${place}`, message: 'The window ends before it begins' }],
    ),
    ...(items.findIndex(({ id }) => id === item.id) === index
      ? []
      : [{ pointer: `/items/${index}/id`, message: 'This line is in the plan twice' }]),
  ]);
  if (errors.length > 0) return refuse({ code: 'caseload/care-plan-faulty', errors });
  return ok({ goals, items, version: plan.version + 1 });
}
