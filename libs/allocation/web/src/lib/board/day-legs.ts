import { type BoardPerson, type BoardVisit, travelMinutes } from '@ward/allocation/contract';
import { earlier, type Instant, later, minutesBetween, plusMinutes } from '@ward/kernel';
import type { Stop } from './board-facts';

/** The way to a visit, travelled as late as it can be. */
export interface Leg {
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
  /** Minutes that are missing to be there in time; 0 when there is enough. */
  readonly shortBy: number;
}

interface Place {
  readonly lat: number;
  readonly lon: number;
}

/**
 * The ways of somebody's day, one for each stop in order: from the base to the first home, from home to home. A call is
 * made from wherever one is, and a home whose place is not known costs no way. Minutes are estimates.
 */
export function legsOf(person: BoardPerson, stops: readonly Stop[]): Leg[] {
  let here: Place = { lat: person.baseLat, lon: person.baseLon };
  let free: Instant | undefined;
  return stops.map(({ visit, from, to }) => {
    const there = placeOf(visit);
    const minutes = there ? travelMinutes(here, there, person.travelMode) : 0;
    const shortBy = free === undefined ? 0 : Math.max(0, minutes - minutesBetween(free, from));
    const leave = later(plusMinutes(from, -minutes), free ?? plusMinutes(from, -minutes));
    here = there ?? here;
    free = to;
    return { from: earlier(leave, from), to: from, minutes, shortBy };
  });
}

function placeOf({ contact, lat, lon }: BoardVisit): Place | undefined {
  return contact === 'face-to-face' && lat !== null && lon !== null ? { lat, lon } : undefined;
}

/** A break begins at the earliest two hours into a shift and ends at the latest two hours before its end. */
const BREAK_MARGIN = 120;

/**
 * Where a break fits between visits and ways: in the gap nearest to the middle of the shift. Null when it fits nowhere;
 * undefined when the person has none to take (a short shift, or none agreed).
 */
export function breakOf(
  person: BoardPerson,
  stops: readonly Stop[],
  legs: readonly Leg[],
): { readonly from: Instant; readonly to: Instant } | null | undefined {
  const { breakMinutes } = person;
  const shift = [...person.shifts].sort((a, b) => minutesBetween(b.from, b.to) - minutesBetween(a.from, a.to))[0];
  if (!shift || breakMinutes === 0 || minutesBetween(shift.from, shift.to) < 2 * BREAK_MARGIN + breakMinutes)
    return undefined;
  const opens = plusMinutes(shift.from, BREAK_MARGIN);
  const closes = plusMinutes(shift.to, -BREAK_MARGIN);
  const middle = plusMinutes(shift.from, (minutesBetween(shift.from, shift.to) - breakMinutes) / 2);
  const busy = stops.map((stop, index) => ({ from: legs[index]?.from ?? stop.from, to: stop.to }));
  const starts = [opens, middle, plusMinutes(closes, -breakMinutes)]
    .concat(busy.map(({ to }) => to))
    .concat(busy.map(({ from }) => plusMinutes(from, -breakMinutes)))
    .filter((from) => from >= opens && plusMinutes(from, breakMinutes) <= closes)
    .filter((from) => !busy.some((span) => span.from < plusMinutes(from, breakMinutes) && from < span.to))
    .sort((a, b) => Math.abs(minutesBetween(middle, a)) - Math.abs(minutesBetween(middle, b)));
  const [from] = starts;
  return from ? { from, to: plusMinutes(from, breakMinutes) } : null;
}
