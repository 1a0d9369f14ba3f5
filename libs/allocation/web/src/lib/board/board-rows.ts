import type { BoardPerson, BoardVisit, DayBoard } from '@ward/allocation/contract';
import { type Instant, isBefore, londonTime, minutesBetween } from '@ward/kernel';
import { type Axis, percentOf } from './board-axis';
import { sayPatient, type Stop, stopsOf } from './board-facts';
import { breakOf, type Leg, legsOf } from './day-legs';

export interface Bar {
  readonly left: number;
  readonly width: number;
}

/** How a visit stands on the board: what the eye must find first. */
export type Standing = 'planned' | 'uncovered' | 'late' | 'outside-window' | 'under-way' | 'over';

export interface VisitBar extends Bar {
  readonly visit: BoardVisit;
  readonly personId: string;
  readonly from: Instant;
  readonly standing: Standing;
  readonly isJoint: boolean;
  readonly isDimmed: boolean;
  /** How it stands and what is special about it, in signs that do without colour. */
  readonly marks: string;
  /** Minutes of travel that are missing before it. */
  readonly shortBy: number;
  /** All of it in one sentence, for ears. */
  readonly words: string;
}

export interface BoardRow {
  readonly person: BoardPerson;
  readonly shifts: readonly Bar[];
  readonly absences: readonly (Bar & { readonly reason: string })[];
  readonly bars: readonly VisitBar[];
  /** The ways between the visits, as they are estimated. */
  readonly legs: readonly (Bar & { readonly isShort: boolean })[];
  /** Where the break fits. */
  readonly pause: Bar | null;
  /** Somebody has a break to take, and the day leaves no room for it. */
  readonly lacksBreak: boolean;
  readonly isDimmed: boolean;
  readonly freeMinutes: number;
}

/** What somebody looks for. The rest grows pale and stays where it is. */
export interface Look {
  readonly words: string;
  readonly skill: string;
  readonly profession: string;
}

export function rowsOf(board: DayBoard, axis: Axis, now: Instant, look: Look): BoardRow[] {
  return board.people.map((person) => {
    const stops = stopsOf(person.personId, board.visits);
    const isWanted = matchesPerson(person, look);
    const legs = legsOf(person, stops);
    const pause = breakOf(person, stops, legs);
    const bars = stops.map((stop, index) => barOf(person, stop, legs[index], axis, now, look, isWanted));
    const onShift = person.shifts.reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0);
    const promised = stops.reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0);
    return {
      person,
      bars,
      legs: legs.flatMap((leg) =>
        leg.minutes > 0 ? [{ ...spanBar(axis, leg.from, leg.to), isShort: leg.shortBy > 0 }] : [],
      ),
      pause: pause ? spanBar(axis, pause.from, pause.to) : null,
      lacksBreak: pause === null,
      shifts: person.shifts.map((span) => spanBar(axis, span.from, span.to)),
      absences: person.absences.map((span) => ({ ...spanBar(axis, span.from, span.to), reason: span.reason })),
      isDimmed: !isWanted && bars.every(({ isDimmed }) => isDimmed),
      freeMinutes: onShift - promised,
    };
  });
}

function barOf(
  person: BoardPerson,
  stop: Stop,
  leg: Leg | undefined,
  axis: Axis,
  now: Instant,
  look: Look,
  isPersonWanted: boolean,
): VisitBar {
  const { visit, from, to } = stop;
  const standing = isAway(person, stop) && visit.status === 'planned' ? 'uncovered' : standingOf(visit, from, to, now);
  const shortBy = leg?.shortBy ?? 0;
  return {
    ...spanBar(axis, from, to),
    visit,
    personId: person.personId,
    from,
    standing,
    isJoint: visit.staffCount > 1,
    isDimmed: isLooking(look) && !(isPersonWanted && look.words === '') && !matchesVisit(visit, look, person),
    marks: marksOf(visit, standing, shortBy),
    shortBy,
    words: sayBar(stop, person, standing, leg),
  };
}

/** Whoever is promised to it is absent then: it needs somebody else. */
export function isAway(person: BoardPerson, { from, to }: Pick<Stop, 'from' | 'to'>): boolean {
  return person.absences.some((absence) => absence.from < to && absence.to > from);
}

function standingOf(visit: BoardVisit, from: Instant, to: Instant, now: Instant): Standing {
  if (visit.status === 'under-way') return 'under-way';
  if (visit.status !== 'planned') return 'over';
  if (isBefore(from, now)) return 'late';
  return from < visit.windowFrom || to > visit.windowTo ? 'outside-window' : 'planned';
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  planned: 'planned',
  uncovered: 'needs somebody else: away',
  late: 'should have begun',
  'outside-window': 'outside its window',
  'under-way': 'under way',
  over: '',
};

/** Seen at a glance and without colour; the legend and the words say what each means. */
const MARKS: Readonly<Record<Standing, string>> = {
  planned: '',
  uncovered: '✕',
  late: '◔',
  'outside-window': '◇',
  'under-way': '▶',
  over: '✓',
};

function marksOf({ priority, staffCount, isPinned, status }: BoardVisit, standing: Standing, shortBy: number): string {
  const isAhead = status === 'planned';
  return [
    isAhead && priority >= URGENT ? '▲' : '',
    MARKS[standing],
    staffCount > 1 ? '⚭' : '',
    isPinned && isAhead ? '⚑' : '',
    shortBy > 0 ? '⚠' : '',
  ].join('');
}

function sayBar({ visit, from, to }: Stop, person: BoardPerson, standing: Standing, leg: Leg | undefined): string {
  return [
    `${londonTime(from)} to ${londonTime(to)}`,
    sayPatient(visit),
    visit.title,
    person.name,
    standing === 'over' ? visit.status.replace('-', ' ') : STANDING_WORDS[standing],
    visit.priority >= URGENT ? 'urgent' : '',
    visit.staffCount > 1 ? 'joint visit' : '',
    visit.isPinned ? 'pinned' : '',
    leg && leg.shortBy > 0 ? `${leg.shortBy} minutes short of travel` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Visits that need somebody: nobody is promised, or who is promised is away. The most urgent first. */
export function waitingFor({ visits, people }: DayBoard): BoardVisit[] {
  const byId = new Map(people.map((person) => [person.personId, person]));
  return visits.filter(({ status, assigned }) => {
    if (status !== 'planned') return false;
    return (
      assigned.length === 0 ||
      assigned.some(({ personId, startsAt, endsAt }) => {
        const person = byId.get(personId);
        return person !== undefined && isAway(person, { from: startsAt, to: endsAt });
      })
    );
  });
}

/** From this priority on a visit is marked as urgent: care plans stay below it, urgent additions are above. */
export const URGENT = 90;

function spanBar(axis: Axis, from: Instant, to: Instant): Bar {
  const left = percentOf(axis, from);
  return { left, width: percentOf(axis, to) - left };
}

export function isLooking({ words, skill, profession }: Look): boolean {
  return words !== '' || skill !== '' || profession !== '';
}

export function matchesPerson(person: BoardPerson, { words, skill, profession }: Look): boolean {
  if (profession !== '' && person.profession !== profession) return false;
  if (skill !== '' && !person.skills.some((held) => held.skill === skill)) return false;
  return words === '' || person.name.toLowerCase().includes(words.toLowerCase());
}

export function matchesVisit(visit: BoardVisit, { words, skill, profession }: Look, person?: BoardPerson): boolean {
  if (profession !== '' && person && person.profession !== profession) return false;
  if (skill !== '' && !visit.skills.includes(skill)) return false;
  const text = `${sayPatient(visit)} ${visit.givenName} ${visit.title} ${visit.postcode ?? ''} ${visit.nhsNumber} ${person?.name ?? ''}`;
  return words === '' || text.toLowerCase().includes(words.toLowerCase());
}
