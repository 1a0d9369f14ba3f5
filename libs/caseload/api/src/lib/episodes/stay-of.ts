import type { Episode } from '@ward/caseload/domain';

/** What every event of a stay carries. */
export function stayOf(episode: Episode) {
  const { id: episodeId, patientId, providerId, referrerId, wardId } = episode;
  return { episodeId, patientId, providerId, referrerId, wardId };
}

/** Whose people hear of it: the ward's, the referrer's, and the practice that the patient is registered with. */
export function audienceOf({ providerId, referrerId, gpOrganisationId }: Episode): string[] {
  return [...new Set([providerId, referrerId, ...(gpOrganisationId ? [gpOrganisationId] : [])])];
}
