import type { BoardPerson, BoardVisit, DayBoard } from '@ward/allocation/contract';
import { type Instant, plusMinutes } from '@ward/kernel';
import { sayMinutes } from '@ward/ui';
import { stopsOf, weigh } from './board-facts';
import { legsOf } from './day-legs';
import { sayVerdict, type Tone, toneOf } from './say-verdict';

/** A place of the board for a visit in hand: by the server's rule, and by the ways before and after it. */
export function weighPlace(
  visit: BoardVisit,
  person: BoardPerson,
  startsAt: Instant,
  board: DayBoard,
): { readonly tone: Tone; readonly words: string } {
  const verdict = weigh({ ...visit, staffCount: 1 }, [person], startsAt, board);
  const ways = shortWays(visit, person, startsAt, board);
  const tone = toneOf(verdict);
  return {
    tone: tone === 'good' && ways.length > 0 ? 'heed' : tone,
    words: [sayVerdict(verdict), ...ways].filter(Boolean).join('. '),
  };
}

/** Ways to and from a visit that are longer than the time for them, in words. Estimates: nobody is kept from it. */
export function shortWays(visit: BoardVisit, person: BoardPerson, startsAt: Instant, board: DayBoard): string[] {
  const here = { visit, from: startsAt, to: plusMinutes(startsAt, visit.minutes) };
  const stops = [
    ...stopsOf(person.personId, board.visits).filter((stop) => stop.visit.visitId !== visit.visitId),
    here,
  ];
  stops.sort((one, other) => one.from.localeCompare(other.from));
  const legs = legsOf(person, stops);
  const at = stops.indexOf(here);
  const [to, on] = [legs[at]?.shortBy ?? 0, legs[at + 1]?.shortBy ?? 0];
  return [
    ...(to > 0 ? [`${person.name} has ${sayMinutes(to)} too little to get there`] : []),
    ...(on > 0 ? [`${person.name} has ${sayMinutes(on)} too little to get to the next visit`] : []),
  ];
}
