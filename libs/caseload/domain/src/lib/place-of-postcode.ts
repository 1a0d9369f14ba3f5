import { POSTCODE_PLACES } from './postcode-places';

/** How well it is known where somebody lives: the door, or the middle of the postcode's sector or district. */
export const PLACE_PRECISIONS = ['exact', 'sector', 'district'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

export interface ApproximatePlace {
  readonly lat: number;
  readonly lon: number;
  readonly precision: Exclude<PlacePrecision, 'exact'>;
}

const POSTCODE = /^([A-Z]{1,2}[0-9][A-Z0-9]?)(?:([0-9])[A-Z]{2})?$/;

/** The middle of a postcode's sector, else of its district (also of an outward code alone); null where the table ends. */
export function placeOfPostcode(postcode: string): ApproximatePlace | null {
  const [, district, sector] = POSTCODE.exec(postcode.toUpperCase().replaceAll(/\s/g, '')) ?? [];
  if (!district) return null;
  const [, middle, ...sectors] = lineOf(district)?.split(' ') ?? [];
  if (!middle) return null;
  const within = sectors.find((entry) => entry.startsWith(`${sector}:`))?.slice(2);
  return within ? { ...read(within), precision: 'sector' } : { ...read(middle), precision: 'district' };
}

function lineOf(district: string): string | undefined {
  return POSTCODE_PLACES.split('\n').find((line) => line.startsWith(`${district} `));
}

function read(place: string): { lat: number; lon: number } {
  const [lat = NaN, lon = NaN] = place.split(',').map(Number);
  return { lat, lon };
}
