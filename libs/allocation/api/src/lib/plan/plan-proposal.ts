import type { BoardVisit, DayBoard, PlanChange, PlanGap, PlanProposal } from '@ward/allocation/contract';
import type { PlacementInput } from '@ward/allocation/solver';
import { plusMinutes, startOfLondonDay, type Instant } from '@ward/kernel';
import type { SearchFound } from './search-plan';
import { isFree, type PlanScope } from './day-input';

type Placement = NonNullable<PlanChange['after']>;

/** What would be different, visit by visit, in the order in which a coordinator reads a day. */
export function proposalOf(board: DayBoard, scope: PlanScope, found: SearchFound): PlanProposal {
  const names = new Map(board.people.map(({ personId, name }) => [personId, name]));
  const midnight = startOfLondonDay(board.day);
  const planned = new Map(found.placements.map((placement) => [placement.visit, placement]));
  const visits = new Map(board.visits.map((visit) => [visit.visitId, visit]));
  const changes = board.visits
    .filter((visit) => visit.status === 'planned' && isFree(visit, scope))
    .flatMap((visit) => changeOf(visit, after(planned.get(visit.visitId), midnight, names), names))
    .toSorted((a, b) => whenOf(a).localeCompare(whenOf(b)));
  return {
    before: found.before,
    after: found.after,
    changes,
    gaps: found.unallocated.flatMap(({ visit, reasons, suggestions }) =>
      gapOf(visits.get(visit), reasons, suggestions),
    ),
    calls: [],
    overruns: [],
  };
}

function after(
  placement: PlacementInput | undefined,
  midnight: Instant,
  names: ReadonlyMap<string, string>,
): Placement | null {
  if (!placement) return null;
  return {
    people: placement.staff.map((personId) => ({ personId, name: names.get(personId) ?? '' })),
    startsAt: plusMinutes(midnight, placement.start),
  };
}

function changeOf(visit: BoardVisit, next: Placement | null, names: ReadonlyMap<string, string>): PlanChange[] {
  const [first] = visit.assigned;
  const before: Placement | null = first
    ? {
        people: visit.assigned.map(({ personId }) => ({ personId, name: names.get(personId) ?? '' })),
        startsAt: first.startsAt,
      }
    : null;
  const kind = kindOf(before, next);
  if (!kind) return [];
  const { visitId, version, patientId, familyName, givenName, nhsNumber, dateOfBirth, title, minutes } = visit;
  return [
    {
      visitId,
      version,
      patientId,
      familyName,
      givenName,
      nhsNumber,
      dateOfBirth,
      title,
      minutes,
      kind,
      before,
      after: next,
    },
  ];
}

function kindOf(before: Placement | null, next: Placement | null): PlanChange['kind'] | null {
  if (!before) return next ? 'placed' : null;
  if (!next) return 'taken-off';
  if (idsOf(before) !== idsOf(next)) return 'other-person';
  return before.startsAt === next.startsAt ? null : 'other-time';
}

function idsOf({ people }: Placement): string {
  return people
    .map(({ personId }) => personId)
    .sort()
    .join();
}

function whenOf({ after: next, before, familyName }: PlanChange): string {
  return `${(next ?? before)?.startsAt ?? ''} ${familyName}`;
}

function gapOf(visit: BoardVisit | undefined, reasons: readonly string[], suggestions: readonly string[]): PlanGap[] {
  if (!visit) return [];
  const { visitId, familyName, givenName, title } = visit;
  return [{ visitId, familyName, givenName, title, reasons: [...reasons], suggestions: [...suggestions] }];
}
