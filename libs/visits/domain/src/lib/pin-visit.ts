import { ok, refuse, type Result } from '@ward/kernel';
import type { NotPlanned } from './assign-visit';
import type { Visit } from './visit';

export type PinRefusal = NotPlanned | { readonly code: 'visits/nobody-to-pin' };

/**
 * Holds a visit's people and time: neither the optimiser nor a repair may move it. A coordinator still may, by hand, and
 * it stays pinned where she puts it.
 */
export function pinVisit(visit: Visit): Result<Visit, PinRefusal> {
  if (visit.status !== 'planned') return refuse({ code: 'visits/not-planned', visitStatus: visit.status });
  if (visit.assignments.length === 0) return refuse({ code: 'visits/nobody-to-pin' });
  return ok({ ...visit, isPinned: true });
}

/** Lets a visit move again. */
export function unpinVisit(visit: Visit): Result<Visit, NotPlanned> {
  if (visit.status !== 'planned') return refuse({ code: 'visits/not-planned', visitStatus: visit.status });
  return ok({ ...visit, isPinned: false });
}
