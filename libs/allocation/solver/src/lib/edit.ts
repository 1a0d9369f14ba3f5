import { firstPause, placePauses, settleDuty, stampDuty } from './duty-timing';
import type { Plan } from './plan';
import { M, MEASURE_COUNT } from './problem';

/**
 * Puts a stop after `position` of a duty; of the breaks that lie there the first `before` stay ahead of it. Travel and
 * prices are settled, known times move along with their stops, new times are left to the caller.
 */
export function insertStop(plan: Plan, stop: number, duty: number, position: number, before: number): void {
  const { problem } = plan;
  const base = duty * problem.width;
  const cell = base + position;
  const length = plan.length[duty] as number;
  moveBreaks(plan, duty, position, before);
  for (let i = base + length + 1; i > cell; i--) {
    const moved = plan.stop[i] as number;
    plan.stop[i + 1] = moved;
    plan.at[i + 1] = plan.at[i] as number;
    plan.leave[i + 1] = plan.leave[i] as number;
    plan.latest[i + 1] = plan.latest[i] as number;
    plan.calm[i + 1] = plan.calm[i] as number;
    plan.step[i + 1] = plan.step[i] as number;
    if (moved >= 0) plan.positionOf[moved] = i + 1 - base;
  }
  plan.stop[cell + 1] = stop;
  plan.length[duty] = length + 1;
  plan.dutyOf[stop] = duty;
  plan.positionOf[stop] = position + 1;
  placePauses(plan, duty);
  addToDuty(plan, stop, duty, cell);
}

/** Breaks after a position where a stop is put in come one position later, but for the first `before` of those there. */
function moveBreaks(plan: Plan, duty: number, position: number, before: number): void {
  const { firstBreak } = plan.problem;
  const last = firstBreak[duty + 1] as number;
  if (firstBreak[duty] === last) return;
  const there = plan.pauses[duty * plan.problem.width + position] as number;
  const from = there > 0 ? firstPause(plan, duty, position) + before : (firstBreak[duty] as number);
  for (let b = from; b < last; b++) {
    if ((plan.breakAfter[b] as number) >= position) plan.breakAfter[b] = (plan.breakAfter[b] as number) + 1;
  }
}

/** Travel, load and assignment prices of a stop that now stands behind `cell`. */
function addToDuty(plan: Plan, stop: number, duty: number, cell: number): void {
  const { problem } = plan;
  const visit = problem.visitOf[stop] as number;
  const there = problem.place[visit] as number;
  const row = (problem.matrix[duty] as number) + there * problem.places;
  const here = problem.travelTo[row + (plan.at[cell] as number)] as number;
  const onward = problem.travel[row + (plan.at[cell + 2] as number)] as number;
  const detour = here + onward - (plan.step[cell] as number);
  plan.at[cell + 1] = there;
  plan.step[cell] = here;
  plan.step[cell + 1] = onward;
  const service = problem.service[stop] as number;
  const person = problem.staffOf[duty] as number;
  const at = stop * problem.duties + duty;
  plan.busy[person] = (plan.busy[person] as number) + detour + service;
  plan.load[duty] = (plan.load[duty] as number) + (problem.load[visit] as number);
  const { parts } = plan;
  const sum = duty * MEASURE_COUNT;
  parts[sum] = (parts[sum] as number) + service;
  parts[sum + M.travel] = (parts[sum + M.travel] as number) + detour;
  parts[sum + M.changes] = (parts[sum + M.changes] as number) + (problem.changes[at] as number);
  parts[sum + M.continuity] = (parts[sum + M.continuity] as number) + (problem.continuity[at] as number);
  parts[sum + M.standIn] = (parts[sum + M.standIn] as number) + (problem.standIn[at] as number);
  stampDuty(plan, duty);
}

/** Takes every stop for which `gone` is set out of a duty; its breaks stay where they were in the day. */
export function removeStops(plan: Plan, duty: number, gone: Uint8Array): void {
  const { problem } = plan;
  const base = duty * problem.width;
  const length = plan.length[duty] as number;
  const from = problem.firstBreak[duty] as number;
  const to = problem.firstBreak[duty + 1] as number;
  let kept = 0;
  let b = from;
  while (b < to && plan.breakAfter[b] === 0) b++;
  for (let i = 1; i <= length; i++) {
    const stop = plan.stop[base + i] as number;
    if (gone[stop]) {
      plan.dutyOf[stop] = -1;
      plan.positionOf[stop] = -1;
    } else {
      kept++;
      plan.stop[base + kept] = stop;
      plan.leave[base + kept] = plan.leave[base + i] as number;
      plan.latest[base + kept] = plan.latest[base + i] as number;
      plan.calm[base + kept] = plan.calm[base + i] as number;
    }
    while (b < to && plan.breakAfter[b] === i) plan.breakAfter[b++] = kept;
  }
  plan.leave[base + kept + 1] = plan.leave[base + length + 1] as number;
  plan.latest[base + kept + 1] = plan.latest[base + length + 1] as number;
  plan.calm[base + kept + 1] = plan.calm[base + length + 1] as number;
  plan.stop[base + kept + 1] = -1;
  plan.length[duty] = kept;
  settleDuty(plan, duty);
}
