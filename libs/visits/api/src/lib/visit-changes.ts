import { VisitAssigned, VisitCancelled, VisitPinned, type VisitState } from '@ward/visits/contract';
import type { Visit, VisitId } from '@ward/visits/domain';
import type { LoadedVisit } from './rows/visit.store';
import type { VisitEntity } from './rows/visit.entity';

type Home = Pick<VisitEntity, 'patientId' | 'episodeId' | 'providerId' | 'wardId'>;

/** The part of every event of ours that says whose visit it is. */
export function ofPatient({ patientId, episodeId, providerId, wardId }: Home) {
  return { patientId, episodeId, providerId, wardId };
}

export function visitAssigned({ row, visit }: LoadedVisit, next: Visit) {
  const [first] = next.assignments;
  return VisitAssigned.event({
    subject: row.id,
    audience: [row.providerId],
    data: {
      ...ofPatient(row),
      visitId: row.id,
      day: row.day,
      staff: next.assignments.map(({ personId }) => personId),
      before: visit.assignments.map(({ personId }) => personId),
      startsAt: first?.startsAt ?? null,
      endsAt: first?.endsAt ?? null,
    },
  });
}

/** Pinned or let go; who goes and when is as it was. */
export function visitPinned({ row }: LoadedVisit, isPinned: boolean) {
  return VisitPinned.event({
    subject: row.id,
    audience: [row.providerId],
    data: { ...ofPatient(row), visitId: row.id, day: row.day, isPinned },
  });
}

export function visitsCancelled(home: Home, visitIds: readonly VisitId[], reason: string) {
  return VisitCancelled.event({
    subject: home.episodeId,
    audience: [home.providerId],
    data: { ...ofPatient(home), visitIds: [...visitIds], reason },
  });
}

export function stateOf(next: Visit, version: number): VisitState {
  const [first] = next.assignments;
  return {
    id: next.id,
    version,
    status: next.status,
    startsAt: first?.startsAt ?? null,
    endsAt: first?.endsAt ?? null,
    staff: next.assignments.map(({ personId }) => personId),
    isPinned: next.isPinned,
  };
}

/** Somebody else changed the visit since it was looked at: who and when. */
export function staleBecause({ version, changedByName, changedAt }: VisitEntity) {
  const who = changedByName === null ? {} : { changedBy: changedByName };
  return { code: 'stale' as const, currentVersion: version, changedAt: changedAt, ...who };
}
