// Judges a plan from the day's input alone. Nothing of the engine is used here but the names of its answer: where this
// file and the engine disagree, one of them is wrong.
import type { DayInput, Measure, PlanView, PlannedDuty, PlannedVisit, VisitInput } from '@ward/allocation/solver';
import { checkDuty } from './check-duty';

export interface Verdict {
  /** Every broken rule, in words; empty for a plan that can be published. */
  readonly faults: readonly string[];
  readonly measures: Readonly<Record<Measure, number>>;
}

export interface Going {
  readonly duty: PlannedDuty;
  readonly visit: PlannedVisit;
}

/** Recomputes feasibility and every measure of a plan. */
export function checkPlan(input: DayInput, plan: Pick<PlanView, 'duties' | 'unallocated'>): Verdict {
  const faults: string[] = [];
  const goings = new Map<string, Going[]>();
  for (const duty of plan.duties) {
    faults.push(...checkDuty(input, duty));
    for (const visit of duty.visits) goings.set(visit.visit, [...(goings.get(visit.visit) ?? []), { duty, visit }]);
  }
  for (const visit of input.visits)
    faults.push(...checkVisit(input, visit, goings.get(visit.id) ?? [], plan.unallocated));
  for (const id of goings.keys())
    if (!input.visits.some((visit) => visit.id === id)) faults.push(`${id} is not a visit of the day`);
  faults.push(...checkLinks(input, goings), ...checkCaps(input, plan.duties));
  return { faults, measures: measure(input, plan, goings) };
}

function checkVisit(
  input: DayInput,
  visit: VisitInput,
  goings: readonly Going[],
  unallocated: readonly string[],
): string[] {
  const faults: string[] = [];
  const isFrozen = input.running?.frozen.some((frozen) => frozen.visit === visit.id) ?? false;
  if (isFrozen) return goings.length > 0 ? [`${visit.id} is done or under way and was planned again`] : [];
  if (goings.length === 0)
    return unallocated.includes(visit.id) ? [] : [`${visit.id} is neither planned nor unallocated`];
  if (unallocated.includes(visit.id)) faults.push(`${visit.id} is both planned and unallocated`);
  const roles = goings.map(({ visit: { role } }) => role).sort();
  if (roles.join() !== visit.roles.map((_, role) => role).join()) faults.push(`${visit.id} has roles ${roles.join()}`);
  if (new Set(goings.map(({ duty }) => duty.staff)).size !== goings.length)
    faults.push(`${visit.id}: one person twice`);
  const starts = new Set(goings.map(({ visit: { start } }) => start));
  if (starts.size > 1) faults.push(`${visit.id}: its people start at different times`);
  for (const going of goings) faults.push(...checkGoing(input, visit, going));
  return faults;
}

function checkGoing(input: DayInput, visit: VisitInput, { duty, visit: at }: Going): string[] {
  const faults: string[] = [];
  const person = input.staff.find(({ id }) => id === duty.staff);
  const role = visit.roles[at.role];
  if (!person || !role) return [`${visit.id}: ${duty.staff} is unknown`];
  const missing = role.skills.filter((skill) => !person.skills.includes(skill));
  if (missing.length > 0) faults.push(`${visit.id}: ${duty.staff} lacks ${missing.join()}`);
  const professions = role.professions ?? [];
  if (professions.length > 0 && !professions.some(({ profession }) => profession === person.profession)) {
    faults.push(`${visit.id}: a ${person.profession} may not do this`);
  }
  if (visit.excludedStaff?.includes(duty.staff)) faults.push(`${visit.id}: ${duty.staff} is excluded`);
  if (visit.pinned?.staff && visit.pinned.staff[at.role] !== duty.staff)
    faults.push(`${visit.id}: pinned to somebody else`);
  if (visit.pinned?.start !== undefined && visit.pinned.start !== at.start)
    faults.push(`${visit.id}: pinned to another time`);
  if (!visit.windows.some(({ start, end }) => start <= at.start && at.start <= end)) {
    faults.push(`${visit.id} starts at ${at.start}, outside its windows`);
  }
  if (visit.wished && at.start < visit.wished.start) faults.push(`${visit.id} starts before the wished time`);
  const promise = input.published?.find((placement) => placement.visit === visit.id);
  if (promise && at.start < promise.start - (input.promiseTolerance ?? 0))
    faults.push(`${visit.id} starts before its promise`);
  return faults;
}

function checkLinks(input: DayInput, goings: ReadonlyMap<string, readonly Going[]>): string[] {
  const frozen = new Map(input.running?.frozen.map((placement) => [placement.visit, placement]));
  const when = (id: string): number | undefined => frozen.get(id)?.start ?? goings.get(id)?.[0]?.visit.start;
  const who = (id: string): readonly string[] =>
    frozen.get(id)?.staff ?? goings.get(id)?.map(({ duty }) => duty.staff) ?? [];
  return (input.links ?? []).flatMap(({ first, then, min, max, differentStaff }) => {
    const faults: string[] = [];
    const [a, b] = [when(first), when(then)];
    if (a === undefined || b === undefined || frozen.has(then)) return [];
    if (b - a < min) faults.push(`${then} starts ${b - a} after ${first}, not ${min}`);
    if (max !== undefined && b - a > max) faults.push(`${then} starts ${b - a} after ${first}, more than ${max}`);
    if (differentStaff && who(first).some((id) => who(then).includes(id)))
      faults.push(`${first} and ${then} share a person`);
    return faults;
  });
}

function checkCaps(input: DayInput, duties: readonly PlannedDuty[]): string[] {
  return input.staff.flatMap(({ id, maxMinutes }) => {
    const busy = busyMinutes(duties, id);
    return maxMinutes !== undefined && busy > maxMinutes ? [`${id} works ${busy} minutes of ${maxMinutes}`] : [];
  });
}

function busyMinutes(duties: readonly PlannedDuty[], staff: string): number {
  return duties
    .filter((duty) => duty.staff === staff)
    .reduce((sum, { visits, travel }) => visits.reduce((care, { start, end }) => care + end - start, sum + travel), 0);
}

function measure(
  input: DayInput,
  plan: Pick<PlanView, 'duties' | 'unallocated'>,
  goings: ReadonlyMap<string, readonly Going[]>,
): Record<Measure, number> {
  const sums: Record<Measure, number> = {
    unallocatedPriority: 0,
    unallocated: 0,
    lateness: 0,
    worstLateness: 0,
    changes: 0,
    continuity: 0,
    standIn: 0,
    travel: 0,
    overtime: 0,
    fairness: 0,
  };
  for (const id of plan.unallocated) {
    sums.unallocated += 1;
    sums.unallocatedPriority += input.visits.find((visit) => visit.id === id)?.priority ?? 0;
    const promise = input.published?.find((placement) => placement.visit === id);
    if (promise?.staff.every((staff) => input.staff.some((person) => person.id === staff))) sums.changes += 1;
  }
  for (const visit of input.visits) measureVisit(input, visit, goings.get(visit.id) ?? [], sums);
  for (const duty of plan.duties) {
    sums.travel += duty.travel;
    sums.overtime += duty.overtime;
  }
  for (const { id, shifts } of input.staff) {
    const time = Math.max(
      1,
      shifts.reduce((sum, { start, end }) => sum + end - start, 0),
    );
    sums.fairness += busyMinutes(plan.duties, id) ** 2 / time;
  }
  return sums;
}

function measureVisit(
  input: DayInput,
  visit: VisitInput,
  goings: readonly Going[],
  sums: Record<Measure, number>,
): void {
  const start = goings[0]?.visit.start;
  if (start === undefined) return;
  const late = Math.max(0, start - (visit.wished?.end ?? start));
  sums.lateness += late * (visit.latenessWeight ?? 1);
  sums.worstLateness = Math.max(sums.worstLateness, late);
  const promise = input.published?.find((placement) => placement.visit === visit.id);
  if (promise && start > promise.start + (input.promiseTolerance ?? 0)) sums.changes += 1;
  for (const { duty, visit: at } of goings) {
    const person = input.staff.find(({ id }) => id === duty.staff);
    const was = promise?.staff[at.role];
    const isThere = input.staff.some(({ id }) => id === was);
    if (promise && isThere && !promise.staff.includes(duty.staff)) sums.changes += 1;
    if (visit.preferredStaff?.length && !visit.preferredStaff.includes(duty.staff)) sums.continuity += 1;
    if (visit.familiarStaff?.length && !visit.familiarStaff.includes(duty.staff)) sums.continuity += 1;
    sums.standIn +=
      visit.roles[at.role]?.professions?.find(({ profession }) => profession === person?.profession)?.price ?? 0;
  }
}
