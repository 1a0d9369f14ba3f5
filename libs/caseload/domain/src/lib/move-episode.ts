import { type Id, type Instant, ok, refuse, type Result } from '@ward/kernel';
import {
  type ActiveEpisode,
  type AlreadyDischarged,
  type Episode,
  type EpisodeDecision,
  type NotActive,
  type Person,
} from './episode';
import { stillOpen } from './still-open';

export type MoveRefusal = AlreadyDischarged | NotActive | { readonly code: 'caseload/same-bed' };

export interface Move {
  readonly wardId: Id<'ward'>;
  readonly bedId: Id<'bed'>;
  readonly bedLabel: string;
  readonly reason: string;
  readonly by: Person;
  readonly at: Instant;
}

/** Gives the stay another bed, on the same ward or on another one. Not while the patient is in hospital. */
export function moveEpisode(episode: Episode, move: Move): Result<EpisodeDecision<ActiveEpisode>, MoveRefusal> {
  const open = mayMove(episode);
  if (!open.ok) return open;
  if (open.value.bedId === move.bedId) return refuse({ code: 'caseload/same-bed' });
  const toOtherWard = episode.wardId !== move.wardId;
  return ok({
    next: { ...open.value, wardId: move.wardId, bedId: move.bedId, version: episode.version + 1 },
    step: {
      kind: 'moved',
      at: move.at,
      by: move.by,
      words: toOtherWard ? `Transferred to another ward, bed ${move.bedLabel}` : `Moved to bed ${move.bedLabel}`,
      facts: { reason: move.reason, fromWardId: episode.wardId, toWardId: move.wardId },
    },
  });
}

/** Asked before a bed is taken for the move. */
export function mayMove(episode: Episode): Result<ActiveEpisode, AlreadyDischarged | NotActive> {
  const open = stillOpen(episode);
  if (!open.ok) return open;
  if (open.value.status === 'suspended')
    return refuse({ code: 'caseload/episode-suspended', suspendedAt: open.value.suspendedAt });
  return ok(open.value);
}
