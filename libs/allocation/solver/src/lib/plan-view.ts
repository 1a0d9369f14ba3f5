import type { PlacementInput, VisitInput } from './day-input';
import { arrivalAfter, firstPause } from './duty-timing';
import type { Plan } from './plan';
import { costOf, type PlanCost } from './plan-cost';
import type { DutyInput } from './problem';

export interface PlannedVisit {
  readonly visit: string;
  /** Which of the visit's roles this person takes. */
  readonly role: number;
  readonly travel: number;
  readonly arrival: number;
  readonly wait: number;
  readonly start: number;
  readonly end: number;
}

export interface PlannedBreak {
  readonly start: number;
  readonly end: number;
}

/** One shift of one person, in order; times in minutes after midnight. */
export interface PlannedDuty {
  readonly staff: string;
  /** Index of the shift in the person's list, by start. */
  readonly shift: number;
  readonly start: number;
  /** Back at the end place; equal to `start` when there is nothing to do. */
  readonly end: number;
  readonly visits: readonly PlannedVisit[];
  readonly breaks: readonly PlannedBreak[];
  readonly travel: number;
  readonly travelHome: number;
  readonly overtime: number;
}

export interface PlanView {
  readonly duties: readonly PlannedDuty[];
  readonly unallocated: readonly string[];
  readonly cost: PlanCost;
}

/** A plan in the words of the day: everyone's visits, travel, waits and breaks, and the visits nobody comes to. */
export function planView(plan: Plan): PlanView {
  const { problem } = plan;
  const nth = new Map<string, number>();
  const duties = problem.dutyInputs.map(({ person }, duty) => {
    const shift = nth.get(person.id) ?? 0;
    nth.set(person.id, shift + 1);
    return dutyView(plan, duty, person.id, shift);
  });
  const unallocated = problem.visitInputs.filter((_, visit) => !plan.placed[visit]).map(({ id }) => id);
  return { duties, unallocated, cost: costOf(plan) };
}

function dutyView(plan: Plan, duty: number, staff: string, shift: number): PlannedDuty {
  const { problem } = plan;
  const base = duty * problem.width;
  const length = plan.length[duty] as number;
  const visits: PlannedVisit[] = [];
  const breaks: PlannedBreak[] = [];
  for (let i = 0; i <= length; i++) {
    breaks.push(...breaksAfter(plan, duty, i));
    if (i === length) break;
    const stop = plan.stop[base + i + 1] as number;
    const visit = problem.visitOf[stop] as number;
    const arrival = arrivalAfter(plan, duty, i);
    const start = plan.start[visit] as number;
    visits.push({
      visit: (problem.visitInputs[visit] as VisitInput).id,
      role: stop - (problem.firstStop[visit] as number),
      travel: plan.step[base + i] as number,
      arrival,
      wait: start - arrival,
      start,
      end: start + (problem.service[stop] as number),
    });
  }
  const start = problem.dutyStart[duty] as number;
  const end = length > 0 ? (plan.leave[base + length + 1] as number) : start;
  const travelHome = length > 0 ? (plan.step[base + length] as number) : 0;
  return {
    staff,
    shift,
    start,
    end,
    visits,
    breaks,
    travel: visits.reduce((sum, { travel }) => sum + travel, travelHome),
    travelHome,
    overtime: length > 0 ? Math.max(0, end - (problem.dutyEnd[duty] as number)) : 0,
  };
}

/** The breaks on the way from a position to the next: as early as each may start, travelling on while it may not. */
function breaksAfter(plan: Plan, duty: number, position: number): PlannedBreak[] {
  const { problem } = plan;
  const cell = duty * problem.width + position;
  const found: PlannedBreak[] = [];
  if (plan.pauses[cell] === 0) return found;
  const from = firstPause(plan, duty, position);
  let time = plan.leave[cell] as number;
  for (let b = from; b < from + (plan.pauses[cell] as number); b++) {
    const start = Math.max(time, problem.breakOpens[b] as number);
    time = start + (problem.breakLength[b] as number);
    found.push({ start, end: time });
  }
  return found;
}

/** The plan as placements: what is stored, published, and handed back to start from; frozen visits come first. */
export function placementsOf(plan: Plan): readonly PlacementInput[] {
  const { problem } = plan;
  const frozen = problem.input.running?.frozen.map(({ visit, staff, start }) => ({ visit, staff, start })) ?? [];
  const planned = problem.visitInputs.flatMap(({ id }, visit) => {
    if (!plan.placed[visit]) return [];
    const staff: string[] = [];
    for (let stop = problem.firstStop[visit] as number; stop < (problem.firstStop[visit + 1] as number); stop++) {
      staff.push((problem.dutyInputs[plan.dutyOf[stop] as number] as DutyInput).person.id);
    }
    return [{ visit: id, staff, start: plan.start[visit] as number }];
  });
  return [...frozen, ...planned.sort((a, b) => a.start - b.start)];
}
