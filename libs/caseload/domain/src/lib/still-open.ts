import { ok, refuse, type Result } from '@ward/kernel';
import { type AlreadyDischarged, type Episode, type OpenEpisode } from './episode';

/** A discharged stay is history: it is read, not changed. The refusal says who discharged and when. */
export function stillOpen(episode: Episode): Result<OpenEpisode, AlreadyDischarged> {
  if (episode.status !== 'discharged') return ok(episode);
  return refuse({
    code: 'caseload/already-discharged',
    dischargedAt: episode.dischargedAt,
    dischargedBy: episode.dischargedBy.name,
  });
}
