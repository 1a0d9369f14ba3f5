import type { BoardVisit, DayBoard } from '@ward/allocation/contract';
import { londonTime } from '@ward/kernel';
import { sayPatient, stopsOf } from '../board/board-facts';

/** A visit at its place; `number` is its turn in the person's day. */
export interface MapStop {
  readonly visitId: string;
  readonly at: readonly [number, number];
  readonly number: number;
  readonly time: string;
  readonly words: string;
}

export interface MapRoute {
  readonly personId: string;
  readonly name: string;
  readonly base: readonly [number, number];
  readonly stops: readonly MapStop[];
}

export interface DayMapPlaces {
  readonly routes: readonly MapRoute[];
  /** Nobody's, the most urgent first. */
  readonly unallocated: readonly MapStop[];
  /** Visits that have no place on the map: calls, and homes whose place is not known. */
  readonly withoutPlace: number;
}

/** The day as places: everybody's way in order, and what nobody goes to yet. */
export function placesOfDay({ people, visits }: Pick<DayBoard, 'people' | 'visits'>): DayMapPlaces {
  const routes = people.map((person) => {
    const stops = stopsOf(person.personId, visits).flatMap(({ visit, from }) => {
      const at = placeOf(visit);
      return at ? [{ visit, at, time: londonTime(from) }] : [];
    });
    return {
      personId: person.personId,
      name: person.name,
      base: [person.baseLat, person.baseLon] as const,
      stops: stops.map(({ visit, at, time }, index) => stopOf(visit, at, index + 1, time)),
    };
  });
  const unallocated = visits
    .filter(({ status, assigned }) => status === 'planned' && assigned.length === 0)
    .flatMap((visit) => {
      const at = placeOf(visit);
      const window = `${londonTime(visit.windowFrom)} to ${londonTime(visit.windowTo)}`;
      return at ? [stopOf(visit, at, 0, window)] : [];
    });
  return { routes, unallocated, withoutPlace: visits.filter((visit) => !placeOf(visit)).length };
}

function stopOf(visit: BoardVisit, at: readonly [number, number], number: number, time: string): MapStop {
  return { visitId: visit.visitId, at, number, time, words: `${time} ${sayPatient(visit)}, ${visit.title}` };
}

function placeOf({ contact, lat, lon }: BoardVisit): readonly [number, number] | undefined {
  return contact === 'face-to-face' && lat !== null && lon !== null ? [lat, lon] : undefined;
}
