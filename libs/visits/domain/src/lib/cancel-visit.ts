import { ok, refuse, type Result } from '@ward/kernel';
import { mayBecome, type Visit, type VisitStatus } from './visit';

/** Calls off a planned visit and frees whoever was promised to it. What has begun or is recorded stays. */
export function cancelVisit(
  visit: Visit,
): Result<Visit, { readonly code: 'visits/not-planned'; readonly visitStatus: VisitStatus }> {
  if (!mayBecome(visit.status, 'cancelled')) return refuse({ code: 'visits/not-planned', visitStatus: visit.status });
  return ok({ ...visit, status: 'cancelled', assignments: [], isPinned: false });
}
