import { placeOfPostcode, type PlacePrecision } from './place-of-postcode';

/** Where a patient lives, as far as the record knows. `placePrecision` is null where there is no place at all. */
export interface HomePlace {
  readonly postcode: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly placePrecision: PlacePrecision | null;
}

/**
 * The place of a home after its record changed. Coordinates that somebody gave are exact, and stay until others are given
 * or the patient moves to another postcode; without them the postcode says roughly where.
 */
export function settlePlace(
  known: HomePlace,
  next: Omit<HomePlace, 'placePrecision'>,
): Pick<HomePlace, 'lat' | 'lon' | 'placePrecision'> {
  const { lat, lon, postcode } = next;
  const hasMoved = known.postcode !== null && postcode !== null && plain(known.postcode) !== plain(postcode);
  const isGiven = lat !== null && lon !== null;
  if (isGiven && (lat !== known.lat || lon !== known.lon)) return { lat, lon, placePrecision: 'exact' };
  const isRough = known.placePrecision === 'sector' || known.placePrecision === 'district';
  if (isGiven && !hasMoved) return { lat, lon, placePrecision: isRough ? known.placePrecision : 'exact' };
  const near = postcode === null ? null : placeOfPostcode(postcode);
  return near
    ? { lat: near.lat, lon: near.lon, placePrecision: near.precision }
    : { lat: null, lon: null, placePrecision: null };
}

function plain(postcode: string): string {
  return postcode.toUpperCase().replaceAll(/\s/g, '');
}
