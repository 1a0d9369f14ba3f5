import type { TravelBasis } from '@ward/allocation/contract';

const WAYS = { car: 'by car', bicycle: 'by bicycle', 'public-transport': 'by public transport', foot: 'on foot' };

/** How far the journeys of a plan may be believed, in a sentence or two. */
export function sayTravel({ measured, estimated, roughHomes }: TravelBasis): string {
  return `${sayTimes(measured, estimated)}${sayHomes(roughHomes)}`;
}

function sayTimes(measured: TravelBasis['measured'], estimated: TravelBasis['estimated']): string {
  if (measured.length === 0) return 'Travel times are estimated from distance.';
  const road = `Travel times ${list(measured)} are measured on the road network`;
  return estimated.length === 0 ? `${road}.` : `${road}; ${list(estimated)} they are estimated from distance.`;
}

function sayHomes(rough: number): string {
  if (rough === 0) return '';
  return rough === 1 ? ' One home is known by its postcode only.' : ` ${rough} homes are known by their postcode only.`;
}

function list(modes: TravelBasis['measured']): string {
  return modes.map((mode) => WAYS[mode]).join(modes.length === 2 ? ' and ' : ', ');
}
