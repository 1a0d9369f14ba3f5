import type { BoardPerson, BoardVisit, DayBoard, PlanHold } from '@ward/allocation/contract';
import { learnedMinutes, type Point, type TravelMode } from '@ward/allocation/domain';
import {
  WARD_OBJECTIVE,
  type DayInput,
  type LinkInput,
  type PlacementInput,
  type StaffInput,
  type VisitInput,
} from '@ward/allocation/solver';
import { type Instant, londonDate, minutesBetween, startOfLondonDay } from '@ward/kernel';

/** What the board does not show but the planner needs. */
export interface PlanFacts {
  readonly now: Instant;
  /** Minutes of break by person. */
  readonly breaks: ReadonlyMap<string, number>;
  /** People who have been with a patient in the last two weeks. */
  readonly familiar: ReadonlyMap<string, readonly string[]>;
  /** How many times its planned minutes a visit of a type takes, where plans are to use what was learned. */
  readonly shares: Readonly<Record<string, number>>;
  /** Minutes between the places of the day (`placesOf`) for every way in which somebody travels. */
  readonly travel: Readonly<Partial<Record<TravelMode, readonly (readonly number[])[]>>>;
}

export interface PlanScope {
  readonly hold: PlanHold;
  readonly visitIds: readonly string[] | null;
  readonly personIds: readonly string[] | null;
}

/** A break begins at the earliest two hours into a shift and at the latest two hours before its end. */
const BREAK_MARGIN = 120;
/** A promised hour holds to the minute: any other start is a change that the patient has to be told of. */
const PROMISE_TOLERANCE = 0;
/** Where phone and video contacts are made from: nobody travels to them. */
export const CALLS = 'calls';

/** A day of the board as the planner takes it: minutes after midnight, places by patient and person. */
export function dayInputOf(board: DayBoard, facts: PlanFacts, scope: PlanScope): DayInput {
  const toMinutes = minutesOf(board.day);
  const people = board.people.filter(({ personId }) => !scope.personIds || scope.personIds.includes(personId));
  const inTeam = new Set(people.map(({ personId }) => personId));
  const visits = board.visits.filter(({ assigned }) => assigned.every(({ personId }) => inTeam.has(personId)));
  const frozen = visits.filter(({ status, assigned }) => status !== 'planned' && assigned.length > 0);
  const open = visits.filter(({ status }) => status === 'planned');
  const isRunning = londonDate(facts.now) === board.day;
  return {
    places: placesOf(board).map(({ id }) => id),
    travel: facts.travel,
    staff: people.map((person) => staffInput(person, board.day, facts, toMinutes)),
    visits: [...open, ...frozen].map((visit) => visitInput(visit, { people, facts, scope, toMinutes })),
    links: linksOf(open, toMinutes),
    ...(scope.hold === 'free' ? {} : { published: open.flatMap((visit) => placementOf(visit, toMinutes)) }),
    promiseTolerance: PROMISE_TOLERANCE,
    ...(isRunning || frozen.length > 0
      ? {
          running: {
            now: isRunning ? toMinutes(facts.now) : 0,
            frozen: frozen.flatMap((visit) => frozenOf(visit, toMinutes)),
          },
        }
      : {}),
    objective: WARD_OBJECTIVE,
  };
}

/** Whether the search may change this visit at all. What a coordinator pinned stays, however free the hold. */
export function isFree({ visitId, assigned, isPinned }: BoardVisit, { hold, visitIds }: PlanScope): boolean {
  if (isPinned && assigned.length > 0) return false;
  if (visitIds && !visitIds.includes(visitId)) return false;
  return hold !== 'keep' || assigned.length === 0;
}

export function minutesOf(day: string): (at: Instant) => number {
  const midnight = startOfLondonDay(day);
  return (at) => Math.round(minutesBetween(midnight, at));
}

export interface Place extends Point {
  readonly id: string;
}

/** Every place of a day: where calls are made from, where people begin and end, where patients live. */
export function placesOf({ people, visits }: DayBoard): Place[] {
  const bases = people.map(({ personId, baseLat, baseLon }) => ({ id: personId, lat: baseLat, lon: baseLon }));
  const patients = new Map(visits.map(({ patientId, lat, lon }) => [patientId, { lat, lon }]));
  const homes = [...patients].map(([id, { lat, lon }]) => ({
    id,
    lat: lat ?? middle(bases, 'lat'),
    lon: lon ?? middle(bases, 'lon'),
  }));
  return [{ id: CALLS, lat: middle(bases, 'lat'), lon: middle(bases, 'lon') }, ...bases, ...homes];
}

function middle(places: readonly Point[], axis: keyof Point): number {
  return places.length === 0 ? 0 : places.reduce((sum, place) => sum + place[axis], 0) / places.length;
}

function staffInput(
  person: BoardPerson,
  day: string,
  { breaks }: PlanFacts,
  toMinutes: (at: Instant) => number,
): StaffInput {
  const pause = breaks.get(person.personId) ?? 0;
  return {
    id: person.personId,
    name: person.name,
    profession: person.profession,
    skills: person.skills.filter(({ expiresOn }) => expiresOn === null || expiresOn >= day).map(({ skill }) => skill),
    mode: person.travelMode,
    shifts: person.shifts.map(({ from, to }) => {
      const [start, end] = [toMinutes(from), toMinutes(to)];
      const hasBreak = pause > 0 && end - start >= 2 * BREAK_MARGIN + pause;
      return {
        start,
        end,
        startPlace: person.personId,
        endPlace: person.personId,
        ...(hasBreak
          ? { breaks: [{ earliest: start + BREAK_MARGIN, latest: end - BREAK_MARGIN - pause, minutes: pause }] }
          : {}),
      };
    }),
  };
}

interface Surroundings {
  readonly people: readonly BoardPerson[];
  readonly facts: PlanFacts;
  readonly scope: PlanScope;
  readonly toMinutes: (at: Instant) => number;
}

/** What is fixed was decided by a person, knowingly: it is taken as it stands and not weighed again. */
function visitInput(visit: BoardVisit, { people, facts, scope, toMinutes }: Surroundings): VisitInput {
  const [from, to] = [toMinutes(visit.windowFrom), toMinutes(visit.windowTo)];
  const [promised] = visit.assigned;
  const isFixed = promised !== undefined && !isFree(visit, scope);
  const isLeft = promised === undefined && !isFree(visit, scope);
  // A visit that is promised lasts as long as it was promised; what was learned is for those that get their place now.
  const isPlacedNow = isFree(visit, scope) && (promised === undefined || scope.hold === 'free');
  const minutes = isPlacedNow ? learnedMinutes(visit.minutes, facts.shares[visit.type]) : visit.minutes;
  return {
    id: visit.visitId,
    name: visit.title,
    place: visit.contact === 'face-to-face' ? visit.patientId : CALLS,
    minutes,
    windows: isFixed
      ? [{ start: toMinutes(promised.startsAt), end: toMinutes(promised.startsAt) }]
      : [{ start: from, end: Math.max(from, to - minutes) }],
    roles: Array.from({ length: visit.staffCount }, () => ({ skills: isFixed ? [] : visit.skills })),
    priority: visit.priority,
    familiarStaff: known(facts.familiar.get(visit.patientId) ?? [], people),
    excludedStaff: isFixed
      ? []
      : people.filter((person) => isLeft || mustNotGo(person, visit)).map(({ personId }) => personId),
    ...(isFixed
      ? { pinned: { staff: visit.assigned.map(({ personId }) => personId), start: toMinutes(promised.startsAt) } }
      : {}),
  };
}

function known(ids: readonly string[], people: readonly BoardPerson[]): string[] {
  return ids.filter((id) => people.some(({ personId }) => personId === id));
}

function mustNotGo(person: BoardPerson, { patientId, staffGender }: BoardVisit): boolean {
  const wishesOther =
    (staffGender === 'female' || staffGender === 'male') && person.gender !== null && person.gender !== staffGender;
  return wishesOther || person.excludedPatients.some((excluded) => excluded.patientId === patientId);
}

function placementOf({ visitId, assigned }: BoardVisit, toMinutes: (at: Instant) => number): PlacementInput[] {
  const [first] = assigned;
  return first
    ? [{ visit: visitId, staff: assigned.map(({ personId }) => personId), start: toMinutes(first.startsAt) }]
    : [];
}

function frozenOf(visit: BoardVisit, toMinutes: (at: Instant) => number) {
  const [first] = visit.assigned;
  if (!first) return [];
  return placementOf(visit, toMinutes).map((placement) => ({ ...placement, end: toMinutes(first.endsAt) }));
}

/** Doses and rounds of one need on one day keep their distance, in the order of their windows. */
function linksOf(visits: readonly BoardVisit[], toMinutes: (at: Instant) => number): LinkInput[] {
  const byNeed = Map.groupBy(visits, ({ needId }) => needId);
  return [...byNeed.values()].flatMap((same) =>
    same
      .toSorted((a, b) => toMinutes(a.windowFrom) - toMinutes(b.windowFrom))
      .flatMap((first, i, ordered) => {
        const then = ordered[i + 1];
        return then && first.minGapMinutes !== null
          ? [{ first: first.visitId, then: then.visitId, min: first.minGapMinutes }]
          : [];
      }),
  );
}
