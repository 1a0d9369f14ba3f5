import { firstPause, settleDuty } from './duty-timing';
import type { Plan } from './plan';

/**
 * Puts a stop after `position` of a duty; of the breaks that lie there the first `before` stay ahead of it. Travel and
 * prices are settled, times are left to the caller.
 */
export function insertStop(plan: Plan, stop: number, duty: number, position: number, before: number): void {
  const { problem } = plan;
  const base = duty * problem.width;
  const cell = base + position;
  const stays =
    (plan.pauses[cell] as number) > 0
      ? firstPause(plan, duty, position) + before
      : (problem.firstBreak[duty] as number);
  for (let b = stays; b < (problem.firstBreak[duty + 1] as number); b++) {
    if ((plan.breakAfter[b] as number) >= position) plan.breakAfter[b] = (plan.breakAfter[b] as number) + 1;
  }
  const last = base + (plan.length[duty] as number) + 1;
  plan.stop.copyWithin(cell + 2, cell + 1, last + 1);
  plan.leave.copyWithin(cell + 2, cell + 1, last + 1);
  plan.latest.copyWithin(cell + 2, cell + 1, last + 1);
  plan.calm.copyWithin(cell + 2, cell + 1, last + 1);
  plan.stop[cell + 1] = stop;
  plan.length[duty] = (plan.length[duty] as number) + 1;
  settleDuty(plan, duty);
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
  plan.length[duty] = kept;
  settleDuty(plan, duty);
}
