import type { BoardVisit, DayBoard, RepairCause } from '@ward/allocation/contract';
import type { DayInput, StaffInput } from '@ward/allocation/solver';
import { type Instant, londonDate } from '@ward/kernel';
import { dayInputOf, minutesOf, type PlanFacts } from '../plan/day-input';
import { disturbedBoard } from './disturbed-board';

/** The disturbed day as it stands now, and which of its visits cannot stay as they were promised. */
export interface HitDay {
  readonly board: DayBoard;
  readonly concerned: readonly string[];
}

/**
 * The day that runs, disturbed. A visit that should have begun by now is taken for begun: its people may be out of signal.
 * Visits that nobody had before stay nobody's: a repair mends what happened and nothing else.
 */
export function hitDay(board: DayBoard, cause: RepairCause, now: Instant): HitDay {
  const disturbed = disturbedBoard(board, cause, now);
  const began = beganBy(cause, now);
  const isRunning = londonDate(now) === board.day;
  const visits = disturbed.visits.map((visit) => (isRunning ? asOf(visit, cause, { now, began }) : visit));
  const isHit = (visit: BoardVisit) => visit.status === 'planned' && isConcerned(visit, cause);
  // What is hit cannot be held any more, pinned or not.
  const known = visits.map((visit) => (isHit(visit) ? { ...visit, isPinned: false } : visit));
  const kept = known.filter((visit) => visit.assigned.length > 0 || isHit(visit));
  return { board: { ...disturbed, visits: kept }, concerned: kept.filter(isHit).map(({ visitId }) => visitId) };
}

/** The hit day as the engine mends it; `facts` are of its board. */
export function repairInputOf({ board }: HitDay, cause: RepairCause, facts: PlanFacts): DayInput {
  const input = dayInputOf(board, facts, { hold: 'prefer', visitIds: null, personIds: null });
  return freedFrom(input, board, cause, facts.now);
}

/** What should have begun has; whoever is done before the time is free now. */
function asOf(
  visit: BoardVisit,
  cause: RepairCause,
  { now, began }: { readonly now: Instant; readonly began: Instant },
): BoardVisit {
  if (hasBegun(visit, cause, began)) return { ...visit, status: 'under-way' };
  if (visit.status === 'planned' || visit.status === 'under-way') return visit;
  const assigned = visit.assigned.map(({ personId, startsAt, endsAt }) => ({
    personId,
    startsAt: startsAt < now ? startsAt : now,
    endsAt: endsAt < now ? endsAt : now,
  }));
  return { ...visit, assigned };
}

/** Somebody who goes home now is with nobody from then on; everybody else is where they were promised to be. */
function beganBy(cause: RepairCause, now: Instant): Instant {
  return cause.kind === 'away' && cause.from < now ? cause.from : now;
}

function hasBegun({ status, assigned }: BoardVisit, cause: RepairCause, began: Instant): boolean {
  const [first] = assigned;
  if (status !== 'planned' || !first || first.startsAt >= began) return false;
  // Who says to be late has not begun what is still planned.
  return !(cause.kind === 'late' && assigned.some(({ personId }) => personId === cause.personId));
}

function isConcerned({ visitId, assigned }: BoardVisit, cause: RepairCause): boolean {
  if (cause.kind === 'urgent') return visitId === cause.visit.id;
  const mine = assigned.find(({ personId }) => personId === cause.personId);
  if (!mine) return false;
  if (cause.kind === 'away') return mine.endsAt > cause.from && mine.startsAt < cause.to;
  return true;
}

/**
 * Where somebody late can go on from. Their visit under way ends later, as the board says; between two visits they stand
 * at the door of the next so many minutes after it was promised, and no sooner.
 */
function freedFrom(input: DayInput, board: DayBoard, cause: RepairCause, now: Instant): DayInput {
  if (cause.kind !== 'late') return input;
  const { personId, minutes } = cause;
  const toMinutes = minutesOf(board.day);
  const own = board.visits.filter(({ assigned }) => assigned.some((one) => one.personId === personId));
  if (own.some(({ status, assigned }) => status === 'under-way' && (assigned[0]?.endsAt ?? now) > now)) return input;
  const [next] = own
    .filter(({ status }) => status === 'planned')
    .flatMap(({ visitId, assigned }) => assigned.slice(0, 1).map(({ startsAt }) => ({ visitId, startsAt })))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const door = input.visits.find(({ id }) => id === next?.visitId)?.place;
  if (!next || door === undefined) return input;
  const there = Math.max(toMinutes(now), toMinutes(next.startsAt) + minutes);
  const staff = input.staff.map((person) => (person.id === personId ? standingAt(person, door, there) : person));
  return { ...input, staff };
}

function standingAt(person: StaffInput, door: string, there: number): StaffInput {
  const left = person.shifts.filter(({ end }) => end > there);
  return {
    ...person,
    shifts: left.map((shift) => (shift.start >= there ? shift : { ...shift, start: there, startPlace: door })),
  };
}
