import { type Id, type Instant, isBefore, ok, refuse, type Result } from '@ward/kernel';
import {
  type ActiveEpisode,
  type AlreadyDischarged,
  type Episode,
  type EpisodeDecision,
  type NotActive,
  type NotSuspended,
  type Person,
  type SuspendedEpisode,
} from './episode';
import { mayMove } from './move-episode';
import { stillOpen } from './still-open';

export type SuspendRefusal =
  AlreadyDischarged | NotActive | { readonly code: 'caseload/time-out-of-order'; readonly admittedAt: Instant };

/**
 * The patient has gone to hospital and may come back. The time of transfer and its reason are kept: they are part of
 * what a stay must record (escalation to hospital). `keepBed` false gives the bed to others meanwhile.
 */
export function suspendEpisode(
  episode: Episode,
  { reason, hospital, wentAt, keepBed, by, at }: Suspension,
): Result<EpisodeDecision<SuspendedEpisode>, SuspendRefusal> {
  const active = mayMove(episode);
  if (!active.ok) return active;
  if (isBefore(wentAt, episode.admittedAt) || isBefore(at, wentAt))
    return refuse({ code: 'caseload/time-out-of-order', admittedAt: episode.admittedAt });
  const bedId = keepBed ? active.value.bedId : null;
  return ok({
    next: { ...active.value, status: 'suspended', bedId, suspendedAt: wentAt, version: episode.version + 1 },
    step: { kind: 'suspended', at: wentAt, by, words: 'Went to hospital', facts: { reason, hospital, recordedAt: at } },
  });
}

export interface Suspension {
  readonly reason: string;
  readonly hospital: string | null;
  readonly wentAt: Instant;
  readonly keepBed: boolean;
  readonly by: Person;
  readonly at: Instant;
}

/** The patient is home again; the stay goes on in the bed that was kept, or in the one just found. */
export function resumeEpisode(
  episode: Episode,
  { bedId, by, at }: { bedId: Id<'bed'>; by: Person; at: Instant },
): Result<EpisodeDecision<ActiveEpisode>, AlreadyDischarged | NotSuspended> {
  const suspended = mayResume(episode);
  if (!suspended.ok) return suspended;
  const { suspendedAt } = suspended.value;
  return ok({
    next: { ...suspended.value, status: 'active', bedId, suspendedAt: null, version: episode.version + 1 },
    step: { kind: 'resumed', at, by, words: 'Came back from hospital', facts: { suspendedAt } },
  });
}

/** Asked before a bed is taken for the return. */
export function mayResume(episode: Episode): Result<SuspendedEpisode, AlreadyDischarged | NotSuspended> {
  const open = stillOpen(episode);
  if (!open.ok) return open;
  return open.value.status === 'suspended' ? ok(open.value) : refuse({ code: 'caseload/not-suspended' });
}
