import { type Instant, isBefore, later, londonDate, minutesBetween, ok, refuse, type Result } from '@ward/kernel';
import {
  type AlreadyDischarged,
  type Destination,
  type DischargedEpisode,
  type Episode,
  type EpisodeDecision,
  type Person,
} from './episode';
import { daysOfStay, isOver14Days } from './expected-discharge';
import { stillOpen } from './still-open';

export type DischargeRefusal =
  | AlreadyDischarged
  | { readonly code: 'caseload/time-out-of-order'; readonly admittedAt: Instant }
  | { readonly code: 'caseload/clinician-missing' }
  | { readonly code: 'caseload/reason-over-14-days-missing'; readonly days: number };

export interface Discharge {
  readonly destination: Destination;
  readonly note: string;
  readonly leftAt: Instant;
  readonly reasonOver14Days: string | null;
  readonly by: Person;
  readonly at: Instant;
}

/**
 * Ends the stay. By then a responsible clinician is named, and a stay of more than 14 days has its reason: both are
 * part of what every stay must record.
 */
export function dischargeEpisode(
  episode: Episode,
  { destination, note, leftAt, reasonOver14Days, by, at }: Discharge,
): Result<EpisodeDecision<DischargedEpisode>, DischargeRefusal> {
  const open = stillOpen(episode);
  if (!open.ok) return open;
  // People say when in whole minutes: who leaves in the minute of the admission did not leave before it.
  if (minutesBetween(leftAt, episode.admittedAt) >= 1 || isBefore(at, leftAt))
    return refuse({ code: 'caseload/time-out-of-order', admittedAt: episode.admittedAt });
  if (episode.responsibleClinician === null) return refuse({ code: 'caseload/clinician-missing' });
  const reason = reasonOver14Days?.trim() || episode.reasonOver14Days;
  const lastDay = londonDate(leftAt);
  if (isOver14Days(episode.admittedAt, lastDay) && reason === null)
    return refuse({ code: 'caseload/reason-over-14-days-missing', days: daysOfStay(episode.admittedAt, lastDay) });
  return ok({
    next: {
      ...open.value,
      status: 'discharged',
      bedId: null,
      dischargedAt: later(leftAt, episode.admittedAt),
      dischargedBy: by,
      destination,
      dischargeNote: note,
      reasonOver14Days: reason,
      version: episode.version + 1,
    },
    step: {
      kind: 'discharged',
      at: leftAt,
      by,
      words: 'Discharged from the virtual ward',
      facts: { destination, note },
    },
  });
}
