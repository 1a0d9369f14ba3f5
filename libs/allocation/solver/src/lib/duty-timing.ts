import { arriveAfterBreaks, latestStart, leaveBeforeBreaks, startFrom } from './clock-rules';
import type { Plan } from './plan';
import { M, MEASURE_COUNT, NEVER } from './problem';

let nextStamp = 1;

/**
 * Brings a duty's places, travel, load and assignment prices up to date after its stops changed. Times are another
 * matter: `timeDuty` for a duty on its own, `timeTogether` where duties wait for one another.
 */
export function settleDuty(plan: Plan, duty: number): void {
  const { problem } = plan;
  const base = duty * problem.width;
  const length = plan.length[duty] as number;
  const matrix = problem.matrix[duty] as number;
  const person = problem.staffOf[duty] as number;
  const row = duty * MEASURE_COUNT;
  let care = 0;
  let load = 0;
  let changes = 0;
  let continuity = 0;
  let standIn = 0;
  let travelled = 0;
  let here = problem.startPlace[duty] as number;
  plan.at[base] = here;
  for (let i = 1; i <= length; i++) {
    const stop = plan.stop[base + i] as number;
    const visit = problem.visitOf[stop] as number;
    const there = problem.place[visit] as number;
    const minutes = problem.travel[matrix + here * problem.places + there] as number;
    plan.step[base + i - 1] = minutes;
    travelled += minutes;
    plan.at[base + i] = there;
    plan.dutyOf[stop] = duty;
    plan.positionOf[stop] = i;
    here = there;
    care += problem.service[stop] as number;
    load += problem.load[visit] as number;
    const cell = stop * problem.duties + duty;
    changes += problem.changes[cell] as number;
    continuity += problem.continuity[cell] as number;
    standIn += problem.standIn[cell] as number;
  }
  plan.at[base + length + 1] = problem.endPlace[duty] as number;
  const home =
    length > 0 ? (problem.travel[matrix + here * problem.places + (problem.endPlace[duty] as number)] as number) : 0;
  plan.step[base + length] = home;
  travelled += home;
  const before = (plan.parts[row + M.travel] as number) + (plan.parts[row] as number);
  plan.busy[person] = (plan.busy[person] as number) + travelled + care - before;
  plan.load[duty] = load;
  plan.parts[row] = care;
  plan.parts[row + M.travel] = travelled;
  plan.parts[row + M.changes] = changes;
  plan.parts[row + M.continuity] = continuity;
  plan.parts[row + M.standIn] = standIn;
  placePauses(plan, duty);
  stampDuty(plan, duty);
}

/** Says that a duty's stops have changed. */
export function stampDuty(plan: Plan, duty: number): void {
  plan.stamp[duty] = nextStamp++;
}

/** Marks between which positions the breaks lie. */
export function placePauses(plan: Plan, duty: number): void {
  const { problem } = plan;
  const base = duty * problem.width;
  const length = plan.length[duty] as number;
  const from = problem.firstBreak[duty] as number;
  const to = problem.firstBreak[duty + 1] as number;
  if (from === to) return;
  for (let i = 0; i <= length; i++) plan.pauses[base + i] = 0;
  for (let b = from; b < to; b++) {
    const cell = base + (plan.breakAfter[b] as number);
    plan.pauses[cell] = (plan.pauses[cell] as number) + 1;
  }
}

/** The first of the breaks that are taken after `position`. */
export function firstPause(plan: Plan, duty: number, position: number): number {
  let b = plan.problem.firstBreak[duty] as number;
  while ((plan.breakAfter[b] as number) < position) b++;
  return b;
}

/** Arrival at the position after `position`, by this duty's own steps. */
export function arrivalAfter(plan: Plan, duty: number, position: number): number {
  const cell = duty * plan.problem.width + position;
  if (plan.pauses[cell] === 0) return (plan.leave[cell] as number) + (plan.step[cell] as number);
  const from = firstPause(plan, duty, position);
  return arriveAfterBreaks(
    plan.problem,
    plan.leave[cell] as number,
    plan.step[cell] as number,
    from,
    from + (plan.pauses[cell] as number),
  );
}

/** Latest departure from `position` that arrives at the next by `arrival`. */
export function departureFor(plan: Plan, duty: number, position: number, arrival: number): number {
  const cell = duty * plan.problem.width + position;
  if (plan.pauses[cell] === 0) return arrival - (plan.step[cell] as number);
  const from = firstPause(plan, duty, position);
  return leaveBeforeBreaks(
    plan.problem,
    arrival,
    plan.step[cell] as number,
    from,
    from + (plan.pauses[cell] as number),
  );
}

/**
 * Times a duty that waits for nobody: forwards the earliest starts, backwards the latest arrivals (Savelsbergh's forward
 * slack) and the latest arrivals that cost nothing more. False when a hard window, a break or the shift's end is missed.
 */
export function timeDuty(plan: Plan, duty: number): boolean {
  const { problem } = plan;
  const base = duty * problem.width;
  const length = plan.length[duty] as number;
  plan.leave[base] = problem.dutyStart[duty] as number;
  for (let i = 1; i <= length; i++) {
    const stop = plan.stop[base + i] as number;
    const visit = problem.visitOf[stop] as number;
    const start = startFrom(problem, visit, arrivalAfter(plan, duty, i - 1));
    if (start >= NEVER) return false;
    plan.start[visit] = start;
    plan.leave[base + i] = start + (problem.service[stop] as number);
  }
  const end = arrivalAfter(plan, duty, length);
  if (end > (problem.dutyLimit[duty] as number)) return false;
  timeDutyEnd(plan, duty, end);
  for (let i = length; i >= 1; i--) slackOf(plan, duty, i);
  return true;
}

/**
 * Times a duty that waits for nobody again after a stop was put in at `position`: forwards until somebody starts as
 * before, backwards until the slack is as before. Everything else must have been timed.
 */
export function timeAround(plan: Plan, duty: number, position: number): void {
  const { problem } = plan;
  const base = duty * problem.width;
  const length = plan.length[duty] as number;
  let i = position;
  for (; i <= length; i++) {
    const stop = plan.stop[base + i] as number;
    const visit = problem.visitOf[stop] as number;
    const start = startFrom(problem, visit, arrivalAfter(plan, duty, i - 1));
    const leave = start + (problem.service[stop] as number);
    if (i > position && leave === plan.leave[base + i]) break;
    plan.start[visit] = start;
    plan.leave[base + i] = leave;
  }
  if (i > length) timeDutyEnd(plan, duty, arrivalAfter(plan, duty, length));
  // What a delay costs depends on the starts that have just changed.
  for (let k = problem.delaysCost ? i - 1 : position; k >= 1; k--) {
    const cell = base + k;
    const latest = plan.latest[cell] as number;
    const calm = plan.calm[cell] as number;
    slackOf(plan, duty, k);
    if (k < position && plan.latest[cell] === latest && plan.calm[cell] === calm) return;
  }
}

/** Latest and calm arrival of one stop from those of the next. */
function slackOf(plan: Plan, duty: number, position: number): void {
  const { problem } = plan;
  const cell = duty * problem.width + position;
  const stop = plan.stop[cell] as number;
  const visit = problem.visitOf[stop] as number;
  const service = problem.service[stop] as number;
  const latest = latestStart(
    problem,
    visit,
    departureFor(plan, duty, position, plan.latest[cell + 1] as number) - service,
  );
  plan.latest[cell] = latest;
  plan.calm[cell] = problem.delaysCost
    ? calmStart(plan, visit, departureFor(plan, duty, position, plan.calm[cell + 1] as number) - service)
    : latest;
}

/** The end of a duty: home by the limit at the latest, by the end of the shift for nothing. */
export function timeDutyEnd(plan: Plan, duty: number, end: number): void {
  const { problem } = plan;
  const cell = duty * problem.width + (plan.length[duty] as number) + 1;
  plan.leave[cell] = end;
  plan.latest[cell] = problem.dutyLimit[duty] as number;
  plan.calm[cell] = end > (problem.dutyEnd[duty] as number) ? end : (problem.dutyEnd[duty] as number);
}

/** Latest start, not after `limit`, at which the visit itself costs no more than now. */
export function calmStart(plan: Plan, visit: number, limit: number): number {
  const { problem } = plan;
  const start = plan.start[visit] as number;
  let calm = limit;
  if (calm > (problem.wishedBy[visit] as number))
    calm = start > (problem.wishedBy[visit] as number) ? start : (problem.wishedBy[visit] as number);
  if (start <= (problem.promisedBy[visit] as number) && calm > (problem.promisedBy[visit] as number))
    calm = problem.promisedBy[visit] as number;
  const opened = latestStart(problem, visit, calm < limit ? calm : limit);
  return opened < start && limit >= start ? start : opened;
}
