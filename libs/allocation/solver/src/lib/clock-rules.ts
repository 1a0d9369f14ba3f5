import { NEVER, type DayProblem } from './problem';

/** Earliest start of a visit for somebody who is there from `arrival` on; NEVER when its last window has closed. */
export function startFrom(problem: DayProblem, visit: number, arrival: number): number {
  if (arrival > (problem.closes[visit] as number)) return NEVER;
  const first = problem.firstWindow[visit] as number;
  const last = (problem.firstWindow[visit + 1] as number) - 1;
  if (first === last) return arrival > (problem.opens[visit] as number) ? arrival : (problem.opens[visit] as number);
  for (let w = first; w <= last; w++) {
    if (arrival <= (problem.windowCloses[w] as number)) {
      return arrival > (problem.windowOpens[w] as number) ? arrival : (problem.windowOpens[w] as number);
    }
  }
  return NEVER;
}

/** Latest start of a visit that is not after `limit`; −NEVER when every window opens later. */
export function latestStart(problem: DayProblem, visit: number, limit: number): number {
  if (limit < (problem.opens[visit] as number)) return -NEVER;
  const first = problem.firstWindow[visit] as number;
  let w = (problem.firstWindow[visit + 1] as number) - 1;
  while (w > first && (problem.windowOpens[w] as number) > limit) w--;
  return limit < (problem.windowCloses[w] as number) ? limit : (problem.windowCloses[w] as number);
}

/**
 * Arrival after `minutes` of travel begun at `leave`, with breaks `from`…`to` − 1 taken on the way. A break starts as soon
 * as it may; while it may not yet, the person travels on. NEVER when a break cannot start in time.
 */
export function arriveAfterBreaks(
  problem: DayProblem,
  leave: number,
  minutes: number,
  from: number,
  to: number,
): number {
  let time = leave;
  let ahead = minutes;
  for (let b = from; b < to; b++) {
    if (time > (problem.breakCloses[b] as number)) return NEVER;
    const opens = problem.breakOpens[b] as number;
    if (time < opens) {
      ahead -= opens - time < ahead ? opens - time : ahead;
      time = opens;
    }
    time += problem.breakLength[b] as number;
  }
  return time + ahead;
}

/** Latest departure that still arrives by `arrival`, with the same breaks on the way; −NEVER when there is none. */
export function leaveBeforeBreaks(
  problem: DayProblem,
  arrival: number,
  minutes: number,
  from: number,
  to: number,
): number {
  let leave = arrival - minutes;
  let end = arrival;
  for (let b = to - 1; b >= from; b--) {
    end -= problem.breakLength[b] as number;
    if ((problem.breakOpens[b] as number) > end) return -NEVER;
    leave -= problem.breakLength[b] as number;
    if ((problem.breakCloses[b] as number) < leave) leave = problem.breakCloses[b] as number;
  }
  return leave;
}

/** Minutes past the wish, weighted. */
export function latenessOf(problem: DayProblem, visit: number, start: number): number {
  const late = start - (problem.wishedBy[visit] as number);
  return late > 0 ? late * (problem.lateWeight[visit] as number) : 0;
}
