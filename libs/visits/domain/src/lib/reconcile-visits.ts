import { type Instant, type LondonDate, londonDate, minutesBetween, plusDays } from '@ward/kernel';
import { DAYS_AHEAD, type VisitNeed } from './visit-need';
import type { CancelledBecause, VisitId, VisitStatus } from './visit';
import { type VisitSlot, visitsFor } from './visits-for';

/** A visit that exists already, as far as planning has to know it. */
export interface PlannedVisit {
  readonly id: VisitId;
  readonly occurrence: string;
  readonly day: LondonDate;
  readonly status: VisitStatus;
  readonly cancelledBecause: CancelledBecause | null;
  readonly window: VisitSlot['window'];
  readonly title: string;
  readonly minutes: number;
  readonly skills: readonly string[];
  readonly staffCount: number;
  readonly contact: string;
  readonly priority: number;
}

/** What has to happen so that the coming days hold what the need asks for. */
export interface Reconciled {
  readonly add: readonly VisitSlot[];
  /** Visits whose window or content follows the need; also those that were called off and are wanted again. */
  readonly change: readonly { readonly id: VisitId; readonly slot: VisitSlot; readonly staffMustChange: boolean }[];
  readonly cancel: readonly VisitId[];
}

/**
 * Compares what a need asks for from today through the coming days with the visits that exist. Run again, nothing is
 * left to do. Visits that have begun, are recorded, or were called off by hand are never touched.
 */
export function reconcileVisits(need: VisitNeed, existing: readonly PlannedVisit[], at: Instant): Reconciled {
  const today = londonDate(at);
  const slots = visitsFor(need, today, plusDays(today, DAYS_AHEAD - 1));
  const known = new Map(existing.map((visit) => [visit.occurrence, visit]));
  const wanted = new Set(slots.map(({ occurrence }) => occurrence));
  return {
    add: slots.filter(
      ({ occurrence, window }) => !known.has(occurrence) && minutesBetween(at, window.to) >= need.minutes,
    ),
    change: slots.flatMap((slot) => {
      const visit = known.get(slot.occurrence);
      if (!visit || !isOurs(visit, at) || !differs(need, visit, slot)) return [];
      return [{ id: visit.id, slot, staffMustChange: asksForOthers(need, visit) }];
    }),
    cancel: existing
      .filter((visit) => visit.status === 'planned' && visit.day >= today && visit.window.to > at)
      .filter(({ occurrence, day }) => !wanted.has(occurrence) && day < plusDays(today, DAYS_AHEAD))
      .map(({ id }) => id),
  };
}

/** Planned, or called off by us and still ahead. */
function isOurs({ status, cancelledBecause, window }: PlannedVisit, at: Instant): boolean {
  if (status === 'planned') return true;
  return status === 'cancelled' && cancelledBecause !== 'by-hand' && window.to > at;
}

function differs(need: VisitNeed, visit: PlannedVisit, { window }: VisitSlot): boolean {
  return (
    visit.status === 'cancelled' ||
    visit.window.from !== window.from ||
    visit.window.to !== window.to ||
    visit.title !== need.title ||
    visit.contact !== need.contact ||
    visit.priority !== need.priority ||
    asksForOthers(need, visit)
  );
}

/** Longer, more people or other skills: whoever was promised has to be chosen again. */
function asksForOthers(need: VisitNeed, visit: PlannedVisit): boolean {
  return (
    visit.minutes !== need.minutes ||
    visit.staffCount !== need.staffCount ||
    need.skills.some((skill) => !visit.skills.includes(skill)) ||
    visit.skills.some((skill) => !need.skills.includes(skill))
  );
}
