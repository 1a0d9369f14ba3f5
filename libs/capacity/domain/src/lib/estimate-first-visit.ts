import { type Instant, isBefore, later, minutesBetween, plusMinutes } from '@ward/kernel';

/** Part of a shift that is not yet spoken for: `freeMinutes` of the time between `from` and `to`. */
export interface FreeTime {
  readonly from: Instant;
  readonly to: Instant;
  readonly freeMinutes: number;
  readonly skills: readonly string[];
}

/**
 * When a first visit could begin: the earliest moment after `at` (and the travel allowance) in a shift of somebody with
 * all the wanted skills who has the minutes left. An estimate from totals, not a promise: it does not know the order of
 * that person's visits.
 */
export function estimateFirstVisit(
  team: readonly FreeTime[],
  wanted: {
    readonly skills: readonly string[];
    readonly minutes: number;
    readonly at: Instant;
    readonly travelMinutes: number;
  },
): Instant | null {
  let best: Instant | null = null;
  for (const shift of team) {
    if (!wanted.skills.every((skill) => shift.skills.includes(skill))) continue;
    const start = later(shift.from, plusMinutes(wanted.at, wanted.travelMinutes));
    const left = Math.min(shift.freeMinutes, minutesBetween(start, shift.to));
    if (left < wanted.minutes) continue;
    if (best === null || isBefore(start, best)) best = start;
  }
  return best;
}
