import { type Instant, type LondonDate, londonDate } from '@ward/kernel';
import { type Point, roadKm, type TravelMode } from './travel';

/** A face-to-face visit that somebody made or is to make. */
export interface Call {
  readonly visitId: string;
  /** Check-in where it was recorded, the planned start otherwise. */
  readonly at: Instant;
  readonly isRecorded: boolean;
  readonly place: Point;
  /** The outward half of the postcode: all that is shown of where it is. */
  readonly district: string;
}

export interface Traveller {
  readonly mode: TravelMode;
  readonly base: Point;
}

export interface Leg {
  readonly from: string;
  readonly to: string;
  /** When the visit at its end began or begins; null for the way back. */
  readonly at: Instant | null;
  readonly isRecorded: boolean;
  readonly miles: number;
}

export interface DayOfTravel {
  readonly day: LondonDate;
  readonly visits: number;
  readonly legs: readonly Leg[];
  readonly miles: number;
}

export const BASE = 'Base';
const KM_A_MILE = 1.609344;

/**
 * The ways of one person by London day: from their base to the day's first visit, from visit to visit in the order of
 * check-in (planned start where nothing is recorded), and back to base. Miles, estimated along the roads, to one decimal
 * a leg, so that the legs of a day add up to what the day says.
 */
export function daysOfTravel(calls: readonly Call[], { mode, base }: Traveller): DayOfTravel[] {
  const ordered = calls.toSorted((a, b) => a.at.localeCompare(b.at) || a.visitId.localeCompare(b.visitId));
  return [...Map.groupBy(ordered, ({ at }) => londonDate(at))].map(([day, ofDay]) => {
    const legs: Leg[] = [];
    let here = { district: BASE, place: base };
    for (const { district, place, at, isRecorded } of ofDay) {
      legs.push({ from: here.district, to: district, at, isRecorded, miles: miles(here.place, place, mode) });
      here = { district, place };
    }
    const isRecorded = ofDay.every((call) => call.isRecorded);
    legs.push({ from: here.district, to: BASE, at: null, isRecorded, miles: miles(here.place, base, mode) });
    return { day, visits: ofDay.length, legs, miles: sumMiles(legs) };
  });
}

/** Miles of several days or legs, to one decimal: tenths are added as whole numbers, so that no sum drifts. */
export function sumMiles(parts: readonly { readonly miles: number }[]): number {
  return parts.reduce((tenths, part) => tenths + Math.round(part.miles * 10), 0) / 10;
}

function miles(from: Point, to: Point, mode: TravelMode): number {
  return Math.round((roadKm(from, to, mode) / KM_A_MILE) * 10) / 10;
}
