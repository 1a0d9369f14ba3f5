import { buildProblem } from './build-problem';
import type { VisitInput } from './day-input';
import { applyChange, changeInWords, type DayChange } from './day-change';
import { mayTake } from './eligibility';
import { obstacleFor, windowsInWords, type Obstacle } from './obstacles';
import type { Plan } from './plan';
import { placementsOf } from './plan-view';
import { planFrom } from './start-plan';
import { possibleChanges } from './possible-changes';
import { visitOfDay, without } from './without';
import { clockTime, listed, personName } from './words';
import type { Workbench } from './workbench';

export interface UnallocatedExplanation {
  readonly visit: string;
  /** Why nobody comes, in words. */
  readonly reasons: readonly string[];
  /** Each person for each role, and what keeps them. */
  readonly obstacles: readonly Obstacle[];
  /** Changes that would each place the visit, the smallest first: all were tried on the whole day. */
  readonly changes: readonly { readonly change: DayChange; readonly words: string }[];
}

const MOST_CHANGES = 5;

/** Why nobody comes to a visit, and the smallest changes that would give it a place. */
export function explainUnallocated(plan: Plan, id: string): UnallocatedExplanation {
  const visit = visitOfDay(plan, id);
  const bench = without(plan, visit);
  const asked = plan.problem.visitInputs[visit] as VisitInput;
  const { staff } = plan.problem.input;
  const obstacles = asked.roles.flatMap((_, role) =>
    staff.flatMap((person) => obstacleFor(bench, visit, role, person.id) ?? []),
  );
  const changes: { change: DayChange; words: string }[] = [];
  for (const change of possibleChanges(bench, visit)) {
    if (changes.length >= MOST_CHANGES) break;
    const words = changeInWords(plan.problem.input, change);
    if (changes.some((other) => other.words === words)) continue;
    if (placesIt(plan, id, change)) changes.push({ change, words });
  }
  return { visit: id, reasons: reasonsOf(bench, visit, asked, obstacles), obstacles, changes };
}

/** Tries a change on the day as it would be built anew. */
function placesIt(plan: Plan, id: string, change: DayChange): boolean {
  const built = buildProblem(applyChange(plan.problem.input, change));
  if (!built.ok) return false;
  const changed = planFrom(built.problem, placementsOf(plan));
  const visit = built.problem.visitIndex.get(id);
  return visit !== undefined && without(changed, visit).weigh(visit) < Infinity;
}

function reasonsOf(bench: Workbench, visit: number, asked: VisitInput, obstacles: readonly Obstacle[]): string[] {
  const reasons = asked.roles.map((_, role) => reasonFor(bench, visit, asked, role, obstacles));
  const known = [...new Set(reasons.filter((reason) => reason !== undefined))];
  if (known.length > 0) return known;
  return asked.roles.length > 1
    ? [`the people who could come are never free together ${windowsInWords(asked)}`]
    : [`there is a place for it now: it was left out when the plan was made`];
}

function reasonFor(
  bench: Workbench,
  visit: number,
  asked: VisitInput,
  role: number,
  obstacles: readonly Obstacle[],
): string | undefined {
  const { problem } = bench;
  const able = problem.input.staff.filter((person) => mayTake(asked, role, person));
  const wanted = asked.roles[role];
  const who = [
    wanted?.professions?.[0]?.profession ?? 'person',
    ...(wanted?.skills.length ? [`trained in ${listed(wanted.skills)}`] : []),
  ].join(' ');
  if (able.length === 0) return `needs a ${who}: none can come today`;
  const onShift = able.filter((person) => isOpen(bench, visit, role, person.id));
  if (onShift.length === 0) {
    const until = Math.max(...able.flatMap(({ shifts }) => shifts.map(({ end }) => end)));
    const from = Math.min(...able.flatMap(({ shifts }) => shifts.map(({ start }) => start)));
    const [first, last] = [asked.windows[0]?.start ?? 0, asked.windows.at(-1)?.end ?? 0];
    if (first + (wanted?.minutes ?? asked.minutes) > until)
      return `needs a ${who}: none on shift after ${clockTime(until)}`;
    if (last < from) return `needs a ${who}: none on shift before ${clockTime(from)}`;
    return `needs a ${who}: none is on shift long enough ${windowsInWords(asked)}`;
  }
  const stuck = onShift.filter(({ id }) => obstacleFor(bench, visit, role, id) !== undefined);
  if (stuck.length < onShift.length) return undefined;
  if (stuck.length === 1) return obstacles.find(({ staff }) => staff === stuck[0]?.id)?.words;
  return `${listed(stuck.map(({ id }) => personName(problem, id)))} could come but have no room ${windowsInWords(asked)}`;
}

function isOpen({ problem }: Workbench, visit: number, role: number, id: string): boolean {
  const index = problem.staffIndex.get(id);
  const stop = (problem.firstStop[visit] as number) + role;
  return problem.dutyInputs.some(
    (_, d) => problem.staffOf[d] === index && problem.allowed[stop * problem.duties + d] === 1,
  );
}
