import { daysBetween, type Instant, londonDate, type LondonDate, ok, refuse, type Result } from '@ward/kernel';
import { type AlreadyDischarged, type Episode, type EpisodeDecision, type OpenEpisode, type Person } from './episode';
import { stillOpen } from './still-open';

/** A virtual ward stay is expected to last up to 14 days (NHS England); a longer one is allowed with a reason. */
export const LONGEST_WITHOUT_REASON = 14;

export type ExpectRefusal =
  | AlreadyDischarged
  | { readonly code: 'caseload/reason-over-14-days-missing'; readonly days: number }
  | { readonly code: 'caseload/expected-before-admission' };

/** Whole London days from admission to `on`. The day of admission is day 0. */
export function daysOfStay(admittedAt: Instant, on: LondonDate): number {
  return daysBetween(londonDate(admittedAt), on);
}

export function isOver14Days(admittedAt: Instant, on: LondonDate): boolean {
  return daysOfStay(admittedAt, on) > LONGEST_WITHOUT_REASON;
}

/** Sets the day on which the stay is expected to end. More than 14 days after admission needs a reason. */
export function expectDischarge(
  episode: Episode,
  { on, reason, by, at }: { on: LondonDate; reason: string | null; by: Person; at: Instant },
): Result<EpisodeDecision<OpenEpisode>, ExpectRefusal> {
  const open = stillOpen(episode);
  if (!open.ok) return open;
  const days = daysOfStay(episode.admittedAt, on);
  if (days < 0) return refuse({ code: 'caseload/expected-before-admission' });
  const reasonOver14Days = reason?.trim() || null;
  if (isOver14Days(episode.admittedAt, on) && reasonOver14Days === null)
    return refuse({ code: 'caseload/reason-over-14-days-missing', days });
  return ok({
    next: { ...open.value, expectedDischarge: on, reasonOver14Days, version: episode.version + 1 },
    step: {
      kind: 'discharge-expected',
      at,
      by,
      words: `Discharge expected on ${on}`,
      facts: { on, reason: reasonOver14Days },
    },
  });
}
