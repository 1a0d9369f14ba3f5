import type { VisitInput } from './day-input';
import type { DayChange } from './day-change';
import { mayTake, whyNot } from './eligibility';
import type { DayProblem } from './problem';
import { Plan } from './plan';
import { Workbench } from './workbench';

/** Changes are tried in steps of five minutes, up to four hours. */
const STEP = 5;
const MOST = 240;
/** Time to get there and back, for somebody who would come for one visit. */
const AROUND = 120;

type Sized = { readonly change: DayChange; readonly size: number };

/**
 * Changes that may make room for a visit, the smallest first: found on the flat tables, where trying is cheap. A change
 * of training or a visit left out weighs more than any change of times.
 */
export function possibleChanges(bench: Workbench, visit: number): DayChange[] {
  const { problem } = bench;
  const asked = problem.visitInputs[visit] as VisitInput;
  const found: Sized[] = [...windowChanges(bench, visit, asked)];
  if (!problem.input.running) found.push(...shiftChanges(bench, visit, asked, 'start'));
  found.push(...shiftChanges(bench, visit, asked, 'end'));
  found.push(...skillChanges(bench, visit, asked), ...leaveOuts(bench, visit, asked), ...oneMore(bench, asked));
  return found.sort((a, b) => a.size - b.size).map(({ change }) => change);
}

/** The least number of minutes, in steps, for which a trial succeeds; larger ones succeed as well. */
function least(succeeds: (minutes: number) => boolean): number | undefined {
  if (!succeeds(MOST)) return undefined;
  let [low, high] = [0, MOST / STEP];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (succeeds(middle * STEP)) high = middle;
    else low = middle;
  }
  return high * STEP;
}

function windowChanges(bench: Workbench, visit: number, asked: VisitInput): Sized[] {
  if (asked.pinned?.start !== undefined) return [];
  const { problem } = bench;
  const first = asked.windows[0]?.start ?? 0;
  const last = asked.windows.at(-1)?.end ?? 0;
  const opens = (earlier: number): number => Math.max(0, first - earlier);
  const tryWindow = (opened: number, closed: number): boolean => {
    const changed = withOpenings(
      {
        ...problem,
        opens: problem.opens.with(visit, opened),
        closes: problem.closes.with(visit, closed),
        windowOpens: problem.windowOpens.with(problem.firstWindow[visit] as number, opened),
        windowCloses: problem.windowCloses.with((problem.firstWindow[visit + 1] as number) - 1, closed),
      },
      visit,
    );
    return hasPlace(bench, changed, visit);
  };
  const later = least((minutes) => tryWindow(first, last + minutes));
  const earlier = least((minutes) => tryWindow(opens(minutes), last));
  return [
    ...(later === undefined
      ? []
      : [{ change: { kind: 'window-closes' as const, visit: asked.id, to: last + later }, size: later }]),
    ...(earlier === undefined
      ? []
      : [{ change: { kind: 'window-opens' as const, visit: asked.id, to: opens(earlier) }, size: earlier }]),
  ];
}

function shiftChanges(bench: Workbench, visit: number, asked: VisitInput, end: 'start' | 'end'): Sized[] {
  const { problem } = bench;
  const nth = new Map<string, number>();
  return problem.dutyInputs.flatMap(({ person, shift }, duty) => {
    const index = nth.get(person.id) ?? 0;
    nth.set(person.id, index + 1);
    if (!asked.roles.some((_, role) => mayTake(asked, role, person))) return [];
    const to = (minutes: number): number =>
      end === 'start' ? Math.max(0, shift.start - minutes) : shift.end + minutes;
    const minutes = least((amount) => {
      const moved =
        end === 'start'
          ? { dutyStart: problem.dutyStart.with(duty, to(amount)) }
          : {
              dutyEnd: problem.dutyEnd.with(duty, to(amount)),
              dutyLimit: problem.dutyLimit.with(duty, to(amount) + (shift.overtime ?? 0)),
            };
      return hasPlace(bench, withOpenings({ ...problem, ...moved }, visit), visit);
    });
    if (minutes === undefined) return [];
    const kind = end === 'start' ? ('shift-starts' as const) : ('shift-ends' as const);
    return [{ change: { kind, staff: person.id, shift: index, to: to(minutes) }, size: minutes + 1 }];
  });
}

function skillChanges(bench: Workbench, visit: number, asked: VisitInput): Sized[] {
  return bench.problem.input.staff.flatMap((person) => {
    const missing = asked.roles.map((_, role) => whyNot(asked, role, person)).find((not) => not?.code === 'skill');
    if (missing?.code !== 'skill' || missing.missing.length === 0) return [];
    const trained = { ...person, skills: [...person.skills, ...missing.missing] };
    if (!asked.roles.some((_, role) => mayTake(asked, role, trained))) return [];
    const changed = withOpenings(bench.problem, visit, trained.id, missing.missing);
    if (!hasPlace(bench, changed, visit)) return [];
    const change = { kind: 'skill' as const, staff: person.id, skills: missing.missing };
    return [{ change, size: 1000 + missing.missing.length }];
  });
}

/** Visits whose place would do, those that matter less before all others. */
function leaveOuts(bench: Workbench, visit: number, asked: VisitInput): Sized[] {
  const { problem, plan } = bench;
  return problem.visitInputs.flatMap(({ id, priority }, other) => {
    if (other === visit || !plan.placed[other]) return [];
    const size = (priority < asked.priority ? 2000 : 4000) + priority;
    const trial = new Workbench(plan.clone());
    trial.mark(other);
    trial.takeOut();
    return trial.weigh(visit) < Infinity ? [{ change: { kind: 'leave-out' as const, visit: id }, size }] : [];
  });
}

/** Somebody else of the right training, from well before the first window to well after the last. */
function oneMore({ problem }: Workbench, asked: VisitInput): Sized[] {
  const { staff, running } = problem.input;
  return asked.roles.flatMap(({ skills, minutes }, role) => {
    const like = staff.find((person) => person.shifts.length > 0 && mayTake(asked, role, person));
    if (!like) return [];
    const start = Math.max(running?.now ?? 0, (asked.windows[0]?.start ?? 0) - AROUND);
    const end = (asked.windows.at(-1)?.end ?? 0) + (minutes ?? asked.minutes) + AROUND;
    return [{ change: { kind: 'one-more' as const, like: like.id, skills, start, end }, size: 9000 + role }];
  });
}

/** The problem with the visit opened to every duty that may take it, were `trained` to have these skills too. */
function withOpenings(
  problem: DayProblem,
  visit: number,
  trained?: string,
  skills: readonly string[] = [],
): DayProblem {
  const allowed = problem.allowed.slice();
  const asked = problem.visitInputs[visit] as VisitInput;
  asked.roles.forEach((_, role) => {
    problem.dutyInputs.forEach(({ person, isOver }, duty) => {
      const able = person.id === trained ? { ...person, skills: [...person.skills, ...skills] } : person;
      const cell = ((problem.firstStop[visit] as number) + role) * problem.duties + duty;
      if (!isOver && mayTake(asked, role, able)) allowed[cell] = 1;
    });
  });
  return { ...problem, allowed };
}

/** Has the visit a place when the same plan is timed by a changed problem? */
function hasPlace(bench: Workbench, changed: DayProblem, visit: number): boolean {
  const plan = new Plan(changed);
  plan.copyFrom(bench.plan);
  const trial = new Workbench(plan);
  if (!trial.retime()) return false;
  const longest = plan.length.reduce((most, length) => Math.max(most, length), 0);
  if (longest + 3 > changed.width) return false;
  return trial.weigh(visit) < Infinity;
}
