export const TRAVEL_MODES = ['car', 'bicycle', 'public-transport', 'foot'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Door to door in inner London: km/h on the road, how much longer the road is than the line, minutes to park or wait. */
const BY_MODE: Readonly<
  Record<TravelMode, { readonly speed: number; readonly detour: number; readonly extra: number }>
> = {
  car: { speed: 19, detour: 1.35, extra: 4 },
  bicycle: { speed: 14, detour: 1.3, extra: 2 },
  'public-transport': { speed: 15, detour: 1.4, extra: 7 },
  foot: { speed: 4.8, detour: 1.25, extra: 0 },
};

const EARTH_RADIUS_KM = 6371;

/** Estimated whole minutes between two places, at least 1 unless they are the same place. An estimate, shown as one. */
export function travelMinutes(from: Point, to: Point, mode: TravelMode): number {
  const km = crowFlyKm(from, to);
  if (km < 0.02) return 0;
  const { speed, detour, extra } = BY_MODE[mode];
  return Math.max(1, Math.round(((km * detour) / speed) * 60 + extra));
}

/** Estimated kilometres along the roads between two places: the line, made longer by what a road of this mode adds. */
export function roadKm(from: Point, to: Point, mode: TravelMode): number {
  return crowFlyKm(from, to) * BY_MODE[mode].detour;
}

/** Great-circle distance in kilometres (haversine). */
export function crowFlyKm(from: Point, to: Point): number {
  const rad = Math.PI / 180;
  const dLat = (to.lat - from.lat) * rad;
  const dLon = (to.lon - from.lon) * rad;
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(from.lat * rad) * Math.cos(to.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** Minutes to park, lock up or wait for the bus: what no road network knows of a journey. */
export function doorMinutes(mode: TravelMode): number {
  return BY_MODE[mode].extra;
}
