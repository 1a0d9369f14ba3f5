import { type Instant, ok, type Result } from '@ward/kernel';
import { type AlreadyDischarged, type Episode, type EpisodeDecision, type OpenEpisode, type Person } from './episode';
import { stillOpen } from './still-open';

/** Nobody leads the stay any more: its clinician has left, and another must be named. */
export function loseClinician(
  episode: Episode,
  { by, at }: { by: Person; at: Instant },
): Result<EpisodeDecision<OpenEpisode>, AlreadyDischarged> {
  const open = stillOpen(episode);
  if (!open.ok) return open;
  const before = episode.responsibleClinician?.name ?? null;
  return ok({
    next: { ...open.value, responsibleClinician: null, version: episode.version + 1 },
    step: { kind: 'clinician-named', at, by, words: `No responsible clinician: ${before} has left`, facts: { before } },
  });
}

/** Names who leads the stay: every stay is led by a named GP, consultant or consultant practitioner. */
export function nameClinician(
  episode: Episode,
  { clinician, by, at }: { clinician: Person; by: Person; at: Instant },
): Result<EpisodeDecision<OpenEpisode>, AlreadyDischarged> {
  const open = stillOpen(episode);
  if (!open.ok) return open;
  return ok({
    next: { ...open.value, responsibleClinician: clinician, version: episode.version + 1 },
    step: {
      kind: 'clinician-named',
      at,
      by,
      words: `Responsible clinician: ${clinician.name}`,
      facts: { before: episode.responsibleClinician?.name ?? null },
    },
  });
}
