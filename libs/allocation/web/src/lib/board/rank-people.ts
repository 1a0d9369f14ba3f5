import type { BoardPerson, BoardVisit, DayBoard } from '@ward/allocation/contract';
import { type Instant, isBefore, later, minutesBetween, plusMinutes } from '@ward/kernel';
import type { Verdict } from '@ward/visits/contract';
import { nextStep } from './board-axis';
import { journey, stopsOf, weigh } from './board-facts';

/** One person for one visit: the best start there is, what it costs, and what speaks against it. */
export interface Candidate {
  readonly person: BoardPerson;
  readonly startsAt: Instant;
  readonly verdict: Verdict;
  /** Estimated minutes of travel that this visit adds to the person's day. */
  readonly extraTravel: number;
  /** Visits that the person already has with this patient on the day: a known face. */
  readonly knows: boolean;
  /** Minutes promised on the day already. */
  readonly load: number;
}

/** Everyone on the board, the most suitable first; those who cannot go come last with their reasons. */
export function rankPeople(visit: BoardVisit, board: DayBoard, now: Instant): Candidate[] {
  return board.people
    .map((person) => candidateOf(person, visit, board, now))
    .sort(
      (one, other) => rank(one) - rank(other) || one.startsAt.localeCompare(other.startsAt) || one.load - other.load,
    );
}

function rank({ verdict, extraTravel, knows }: Candidate): number {
  return weightOf(verdict) + extraTravel - (knows ? 15 : 0);
}

/** Sending somebody outside their shift asks more of people than a late visit; later is worse than late. */
function weightOf({ blocks, cautions }: Verdict): number {
  const late = cautions.reduce((sum, one) => sum + (one.kind === 'outside-window' ? one.lateMinutes : 0), 0);
  const asked = cautions.reduce((sum, { kind }) => sum + (kind === 'off-shift' ? 3_000 : 1_000), 0);
  return blocks.length * 10_000 + asked + late;
}

/** The best start that somebody has for a visit, by what the board shows. */
export function candidateOf(person: BoardPerson, visit: BoardVisit, board: DayBoard, now: Instant): Candidate {
  const stops = stopsOf(person.personId, board.visits).filter((stop) => stop.visit.visitId !== visit.visitId);
  const tried = startsToTry(person, visit, board, now).map((startsAt) => ({
    startsAt,
    verdict: weigh(alone(visit), [person], startsAt, board),
    extraTravel: extraTravel(person, visit, startsAt, stops),
  }));
  const [best] = tried.sort((one, other) => badness(one) - badness(other));
  return {
    person,
    startsAt: best?.startsAt ?? visit.windowFrom,
    verdict: best?.verdict ?? { blocks: [], cautions: [] },
    extraTravel: best?.extraTravel ?? 0,
    knows: stops.some((stop) => stop.visit.patientId === visit.patientId),
    load: stops.reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0),
  };
}

/** A joint visit is weighed for one of its people: how many are needed is asked when they are chosen. */
function alone(visit: BoardVisit): BoardVisit {
  return { ...visit, staffCount: 1 };
}

function badness({ verdict, extraTravel }: Pick<Candidate, 'verdict' | 'extraTravel'>): number {
  return weightOf(verdict) + extraTravel;
}

/** The opening of the window, the beginning of each shift and the earliest arrival after each other visit. */
function startsToTry(person: BoardPerson, visit: BoardVisit, board: DayBoard, now: Instant): Instant[] {
  const stops = stopsOf(person.personId, board.visits).filter((stop) => stop.visit.visitId !== visit.visitId);
  const open = isBefore(now, visit.windowTo) ? later(visit.windowFrom, now) : visit.windowFrom;
  const starts = [
    open,
    ...person.shifts.map(({ from }) => later(open, plusMinutes(from, journey(person, null, visit)))),
    ...stops.map((stop) => later(open, plusMinutes(stop.to, journey(person, stop.visit, visit)))),
  ];
  return [...new Set(starts.map((at) => nextStep(at, board.day)))].sort();
}

function extraTravel(
  person: BoardPerson,
  visit: BoardVisit,
  startsAt: Instant,
  stops: ReturnType<typeof stopsOf>,
): number {
  const before = stops.filter(({ from }) => from <= startsAt).at(-1)?.visit ?? null;
  const after = stops.find(({ from }) => from > startsAt)?.visit ?? null;
  const added = journey(person, before, visit) + journey(person, visit, after) - journey(person, before, after);
  return Math.max(0, added);
}
