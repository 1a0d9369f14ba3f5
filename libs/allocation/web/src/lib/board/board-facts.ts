import { travelMinutes, type BoardPerson, type BoardVisit, type DayBoard } from '@ward/allocation/contract';
import { type Instant } from '@ward/kernel';
import { type PersonFacts, type Verdict, weighAssignment } from '@ward/visits/contract';

/** `BYRON, Ada`: the family name first and in capitals. */
export function sayPatient({ familyName, givenName }: Pick<BoardVisit, 'familyName' | 'givenName'>): string {
  return `${familyName.toUpperCase()}, ${givenName}`;
}

/** A visit as a person has it on the day: once for each person of a joint visit. */
export interface Stop {
  readonly visit: BoardVisit;
  readonly from: Instant;
  readonly to: Instant;
}

/** Somebody's visits of the day in order. */
export function stopsOf(personId: string, visits: readonly BoardVisit[]): readonly Stop[] {
  return indexOf(visits).byPerson.get(personId) ?? [];
}

interface DayIndex {
  readonly byPerson: ReadonlyMap<string, readonly Stop[]>;
  readonly byNeed: ReadonlyMap<string, readonly BoardVisit[]>;
}

/** Weighing everybody for one visit asks for everybody's day many times: a board's visits are sorted once. */
const indices = new WeakMap<readonly BoardVisit[], DayIndex>();

function indexOf(visits: readonly BoardVisit[]): DayIndex {
  const known = indices.get(visits);
  if (known) return known;
  const stops = visits.flatMap((visit) =>
    visit.assigned.map(({ personId, startsAt, endsAt }) => ({ personId, visit, from: startsAt, to: endsAt })),
  );
  stops.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const made = {
    byPerson: Map.groupBy(stops, ({ personId }) => personId),
    byNeed: Map.groupBy(visits, ({ needId }) => needId),
  };
  indices.set(visits, made);
  return made;
}

/** What the server will ask about a person for this visit, as far as the board knows it. */
export function factsOf(person: BoardPerson, visit: BoardVisit, board: DayBoard): PersonFacts {
  return {
    personId: person.personId,
    name: person.name,
    skills: person.skills,
    shifts: person.shifts,
    absences: person.absences,
    visits: stopsOf(person.personId, board.visits)
      .filter((stop) => stop.visit.visitId !== visit.visitId)
      .map(({ visit: other, from, to }) => ({
        visitId: other.visitId,
        title: other.title,
        patient: sayPatient(other),
        from,
        to,
      })),
    excluded: person.excludedPatients.find(({ patientId }) => patientId === visit.patientId)?.reason ?? null,
  };
}

/** The live verdict: the server's own rule, on what the board shows. The server decides again. */
export function weigh(visit: BoardVisit, people: readonly BoardPerson[], startsAt: Instant, board: DayBoard): Verdict {
  return weighAssignment(
    {
      minutes: visit.minutes,
      skills: visit.skills,
      staffCount: visit.staffCount,
      minGapMinutes: visit.minGapMinutes,
      window: { from: visit.windowFrom, to: visit.windowTo },
    },
    {
      staff: people.map((person) => factsOf(person, visit, board)),
      startsAt,
      sameNeedStarts: (indexOf(board.visits).byNeed.get(visit.needId) ?? [])
        .filter(({ visitId }) => visitId !== visit.visitId)
        .flatMap(({ assigned }) => assigned.slice(0, 1).map((one) => one.startsAt)),
    },
  );
}

interface Place {
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Estimated minutes between two visits for somebody; 0 where one of them needs no journey or its place is not known. */
export function journey(person: BoardPerson, from: BoardVisit | null, to: BoardVisit | null): number {
  const one = placeOf(person, from);
  const other = placeOf(person, to);
  if (one.lat === null || one.lon === null || other.lat === null || other.lon === null) return 0;
  return travelMinutes({ lat: one.lat, lon: one.lon }, { lat: other.lat, lon: other.lon }, person.travelMode);
}

/** Nothing before the first visit and after the last: the base. A call is made from wherever one is. */
function placeOf({ baseLat, baseLon }: BoardPerson, visit: BoardVisit | null): Place {
  if (visit === null) return { lat: baseLat, lon: baseLon };
  return visit.contact === 'face-to-face' ? visit : { lat: null, lon: null };
}
