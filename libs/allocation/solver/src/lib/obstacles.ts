import type { VisitInput } from './day-input';
import { whyNot } from './eligibility';
import { NEVER, type DutyInput } from './problem';
import { clockTime, listed, personName, visitName } from './words';
import type { Workbench } from './workbench';

/** What keeps one person from one role of a visit. */
export interface Obstacle {
  readonly staff: string;
  readonly code:
    | 'skill'
    | 'profession'
    | 'excluded'
    | 'pinned'
    | 'apart'
    | 'off-shift'
    | 'hours'
    | 'load'
    | 'full'
    | 'partner'
    | 'frozen';
  readonly words: string;
}

/** What keeps each of these people from a visit that is not in the plan; the first thing that does, for each. */
export function obstacles(bench: Workbench, visit: number, staff: readonly string[]): Obstacle[] {
  const found = staff.flatMap((id, role) => {
    const obstacle = obstacleFor(bench, visit, role, id);
    return obstacle ? [obstacle] : [];
  });
  if (found.length > 0) return found;
  return [notTogether(bench, staff)];
}

/** Each of these people could come alone, but not all of them at once. */
export function notTogether({ problem }: Workbench, staff: readonly string[]): Obstacle {
  const names = listed(staff.map((id) => personName(problem, id)));
  return {
    staff: staff[0] ?? '',
    code: 'partner',
    words: `${names} are never free together while the visit may start`,
  };
}

/** What keeps a person from a role of a visit, were they to come alone; undefined when nothing does. */
export function obstacleFor(bench: Workbench, visit: number, role: number, id: string): Obstacle | undefined {
  const { problem, plan, bounds } = bench;
  const asked = problem.visitInputs[visit] as VisitInput;
  const person = problem.input.staff.find((member) => member.id === id);
  const name = personName(problem, id);
  const say = (code: Obstacle['code'], words: string): Obstacle => ({ staff: id, code, words });
  if (!person) return say('off-shift', `${name} is not on duty today`);
  const not = whyNot(asked, role, person);
  if (not?.code === 'skill') return say('skill', `${name} is not trained in ${listed(not.missing)}`);
  if (not?.code === 'profession') return say('profession', `a ${person.profession} does not do this visit`);
  if (not?.code === 'excluded') return say('excluded', `${name} must not go to this patient`);
  if (not?.code === 'pinned')
    return say(
      'pinned',
      `the visit is pinned to ${listed((asked.pinned?.staff ?? []).map((s) => personName(problem, s)))}`,
    );
  bounds.look(visit);
  const index = problem.staffIndex.get(id) ?? -1;
  if (bounds.forbids(index))
    return say('apart', `${name} goes to the linked visit, and somebody else must come to this one`);
  const stop = (problem.firstStop[visit] as number) + role;
  const duties = problem.dutyInputs.map((duty, d) => ({ duty, d })).filter(({ d }) => problem.staffOf[d] === index);
  const open = duties.filter(({ d }) => problem.allowed[stop * problem.duties + d] as number);
  if (open.length === 0)
    return say(
      'off-shift',
      offShift(
        name,
        duties.map(({ duty }) => duty),
        asked,
      ),
    );
  const loaded = open.filter(
    ({ d }) => (plan.load[d] as number) + (problem.load[visit] as number) <= (problem.capacity[d] as number),
  );
  if (loaded.length === 0) return say('load', `${name} cannot carry more`);
  if ((plan.busy[index] as number) + (problem.service[stop] as number) > (problem.staffCap[index] as number)) {
    return say('hours', `${name} would work more than ${problem.staffCap[index] as number} minutes`);
  }
  if (bounds.notAfter < (problem.opens[visit] as number) || bounds.notBefore > (problem.closes[visit] as number)) {
    return say('full', `the visits linked to this one leave no time for it`);
  }
  return fitsAlone(
    bench,
    visit,
    role,
    loaded.map(({ d }) => d),
  )
    ? undefined
    : say(
        'full',
        `${name} has no ${problem.service[stop] as number} minutes free, with travel, ${windowsInWords(asked)}${lateBecause(bench, visit)}`,
      );
}

function offShift(name: string, duties: readonly DutyInput[], asked: VisitInput): string {
  const hours = duties.map(({ shift }) => `${clockTime(shift.start)}–${clockTime(shift.end)}`);
  return hours.length > 0
    ? `${name} is on shift ${listed(hours)}, too short for a visit that starts ${windowsInWords(asked)}`
    : `${name} is not on duty today`;
}

export function windowsInWords({ windows }: VisitInput): string {
  return `between ${windows.map(({ start, end }) => `${clockTime(start)} and ${clockTime(end)}`).join(' or between ')}`;
}

function lateBecause({ problem, bounds }: Workbench, visit: number): string {
  if (!bounds.linked) return '';
  const others: string[] = [];
  for (let k = problem.firstLinkOf[visit] as number; k < (problem.firstLinkOf[visit + 1] as number); k++) {
    const link = problem.linkOf[k] as number;
    const other =
      problem.linkFirst[link] === visit ? (problem.linkThen[link] as number) : (problem.linkFirst[link] as number);
    others.push(visitName(problem, problem.visitInputs[other]?.id ?? ''));
  }
  return `, at the right distance from ${listed(others)}`;
}

/** Would the person have time, if nobody else had to come along? */
function fitsAlone(
  { problem, plan, slot }: Workbench,
  visit: number,
  role: number,
  duties: readonly number[],
): boolean {
  return duties.some((duty) => {
    for (let position = 0; position <= (plan.length[duty] as number); position++) {
      for (let pauses = 0; pauses <= (plan.pauses[duty * problem.width + position] as number); pauses++) {
        if (slot.alone(visit, role, duty, position, pauses) < NEVER) return true;
      }
    }
    return false;
  });
}
