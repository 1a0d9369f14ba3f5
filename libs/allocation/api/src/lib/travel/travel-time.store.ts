import { Injectable } from '@nestjs/common';
import type { Point } from '@ward/allocation/domain';
import { type Instant, plusMinutes } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

/** Roads change slowly: what was measured is believed for 30 days. */
export const BELIEVED_MINUTES = 30 * 24 * 60;

/** Seconds by pair of places, as `pairOf` names them. */
export type RoadSeconds = ReadonlyMap<string, number>;

/** Measured journeys between rounded places. It does not know whose places they are. */
@Injectable()
export class TravelTimeStore {
  async between(tx: Tx, profile: string, places: readonly Point[], at: Instant): Promise<Map<string, number>> {
    const keys = [...new Set(places.map(placeKey))];
    const rows = await tx.query<{ from: string; to: string; seconds: number }>(
      `select from_place as "from", to_place as "to", seconds from allocation.travel_time
        where provider_id = $1 and profile = $2 and from_place = any($3) and to_place = any($3) and measured_at > $4`,
      [tx.actor.providerId, profile, keys, plusMinutes(at, -BELIEVED_MINUTES)],
    );
    return new Map(rows.map(({ from, to, seconds }) => [`${from} ${to}`, seconds]));
  }

  async keep(tx: Tx, profile: string, found: RoadSeconds, at: Instant): Promise<void> {
    const pairs = [...found].map(([pair, seconds]) => [...pair.split(' '), seconds] as const);
    await tx.query(
      `insert into allocation.travel_time (provider_id, profile, from_place, to_place, seconds, measured_at)
       select $1, $2, pair.from_place, pair.to_place, pair.seconds, $6
         from unnest($3::text[], $4::text[], $5::int[]) pair (from_place, to_place, seconds)
       on conflict (provider_id, profile, from_place, to_place)
         do update set seconds = excluded.seconds, measured_at = excluded.measured_at`,
      [
        tx.actor.providerId,
        profile,
        pairs.map(([from]) => from),
        pairs.map(([, to]) => to),
        pairs.map(([, , seconds]) => seconds),
        at,
      ],
    );
  }

  /** Forgets what is believed no longer, of every provider. */
  async forget(tx: Tx, at: Instant): Promise<void> {
    await tx.query(`delete from allocation.travel_time where measured_at <= $1`, [plusMinutes(at, -BELIEVED_MINUTES)]);
  }
}

export function pairOf(from: Point, to: Point): string {
  return `${placeKey(from)} ${placeKey(to)}`;
}

function placeKey({ lat, lon }: Point): string {
  return `${lat},${lon}`;
}
