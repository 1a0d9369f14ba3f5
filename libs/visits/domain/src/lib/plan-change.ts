import type { Instant } from '@ward/kernel';
import type { Assignment, PersonId } from './visit';

/** From when to when somebody is to be at a visit. */
export interface Going {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** What one person was told of a visit and what holds now; null: it is not theirs. */
export interface PlanChange {
  readonly before: Going | null;
  readonly after: Going | null;
}

export type PlanChangeKind = 'added' | 'moved' | 'removed';

/** Who of a visit's people is concerned when it is given to others or moved, and how. */
export function changesByPerson(
  before: readonly Assignment[],
  after: readonly Assignment[],
): ReadonlyMap<PersonId, PlanChange> {
  const people = new Set([...before, ...after].map(({ personId }) => personId));
  const changes = [...people].map((personId) => {
    const change = { before: goingOf(before, personId), after: goingOf(after, personId) };
    return [personId, change] as const;
  });
  return new Map(changes.filter(([, change]) => !isSame(change)));
}

/**
 * What is left to tell somebody who has not yet seen an earlier change of the same visit: from what they last saw to
 * what holds now. Null when that is the same: there is nothing to tell any more.
 */
export function netChange(unseen: PlanChange | null, { before, after }: PlanChange): PlanChange | null {
  const net = { before: unseen ? unseen.before : before, after };
  return isSame(net) ? null : net;
}

export function kindOfChange({ before, after }: PlanChange): PlanChangeKind {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'moved';
}

function goingOf(assignments: readonly Assignment[], personId: PersonId): Going | null {
  const own = assignments.find((assignment) => assignment.personId === personId);
  return own ? { startsAt: own.startsAt, endsAt: own.endsAt } : null;
}

function isSame({ before, after }: PlanChange): boolean {
  return before?.startsAt === after?.startsAt && before?.endsAt === after?.endsAt;
}
