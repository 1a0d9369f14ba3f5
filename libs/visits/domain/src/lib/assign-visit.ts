import { type Instant, ok, plusMinutes, refuse, type Result } from '@ward/kernel';
import type { Visit, VisitStatus } from './visit';
import { type Block, type Caution, type CautionKind, type PersonFacts, weighAssignment } from './weigh-assignment';

export interface AssignVisit {
  readonly staff: readonly PersonFacts[];
  readonly startsAt: Instant;
  readonly sameNeedStarts: readonly Instant[];
  /** Cautions that the coordinator has seen and accepts. */
  readonly despite: readonly CautionKind[];
}

export type NotPlanned = { readonly code: 'visits/not-planned'; readonly visitStatus: VisitStatus };
export type AssignRefusal =
  | NotPlanned
  | {
      readonly code: 'visits/cannot-assign';
      readonly blocks: readonly Block[];
      readonly cautions: readonly Caution[];
    }
  | { readonly code: 'visits/needs-confirmation'; readonly cautions: readonly Caution[] };

/** Promises a planned visit to these people at this time, all of them or none. Replaces who was promised before. */
export function assignVisit(visit: Visit, wish: AssignVisit): Result<Visit, AssignRefusal> {
  if (visit.status !== 'planned') return refuse({ code: 'visits/not-planned', visitStatus: visit.status });
  const { blocks, cautions } = weighAssignment(visit, wish);
  if (blocks.length > 0) return refuse({ code: 'visits/cannot-assign', blocks, cautions });
  const unaccepted = cautions.filter(({ kind }) => !wish.despite.includes(kind));
  if (unaccepted.length > 0) return refuse({ code: 'visits/needs-confirmation', cautions: unaccepted });
  const endsAt = plusMinutes(wish.startsAt, visit.minutes);
  const assignments = wish.staff.map(({ personId }) => ({ personId, startsAt: wish.startsAt, endsAt }));
  return ok({ ...visit, assignments });
}

/** Takes everyone off a planned visit; nothing is left to pin. */
export function unassignVisit(visit: Visit): Result<Visit, NotPlanned> {
  if (visit.status !== 'planned') return refuse({ code: 'visits/not-planned', visitStatus: visit.status });
  return ok({ ...visit, assignments: [], isPinned: false });
}
