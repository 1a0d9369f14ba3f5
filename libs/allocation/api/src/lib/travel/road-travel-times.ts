import { Injectable, Logger, Optional } from '@nestjs/common';
import {
  estimatedTable,
  measuredTable,
  type Point,
  type TravelMode,
  type TravelTable,
  TravelTimes,
} from '@ward/allocation/domain';
import { Clock } from '@ward/kernel';
import { UnitOfWork, wardActor } from '@ward/server-kit';
import { CircuitBreaker } from './circuit-breaker';
import { askRouteServer, RouteServerSettings } from './route-server';
import { pairOf, type RoadSeconds, TravelTimeStore } from './travel-time.store';

/** Four decimals are about ten metres: near enough for a journey, and nobody's very door. */
const DECIMALS = 1e4;

/**
 * Journeys from what was measured before, then from the route server, then from the estimate. A server that is slow,
 * wrong or gone costs at most its time-out, and the table says that it is estimated.
 */
@Injectable()
export class RoadTravelTimes extends TravelTimes {
  private readonly log = new Logger('TravelTimes');
  private readonly breaker = new CircuitBreaker();

  constructor(
    private readonly work: UnitOfWork,
    private readonly kept: TravelTimeStore,
    private readonly clock: Clock,
    @Optional() private readonly server?: RouteServerSettings,
  ) {
    super();
  }

  async table(places: readonly Point[], mode: TravelMode, providerId: string): Promise<TravelTable> {
    const profile = this.server?.profiles[mode];
    if (!this.server || !profile) return estimatedTable(places, mode);
    const rounded = places.map(nearly);
    const seconds = await this.seconds(this.server, profile, rounded, providerId);
    const between = (from: number, to: number) => {
      const [one, other] = [rounded[from], rounded[to]];
      return one && other ? (seconds.get(pairOf(one, other)) ?? null) : null;
    };
    return measuredTable(rounded, mode, between);
  }

  private async seconds(
    server: RouteServerSettings,
    profile: string,
    places: readonly Point[],
    providerId: string,
  ): Promise<RoadSeconds> {
    const actor = wardActor('travel times', providerId);
    const known = await this.work.read(actor, (tx) => this.kept.between(tx, profile, places, this.clock.now()));
    const unknown = placesWithGaps(places, known);
    if (unknown.length === 0 || this.breaker.isOpen(this.clock.now())) return known;
    try {
      const found = pairsOf(unknown, await askRouteServer(server, profile, unknown));
      this.breaker.answered();
      await this.work.run(actor, (tx) => this.kept.keep(tx, profile, found, this.clock.now()));
      return new Map([...known, ...found]);
    } catch (fault) {
      this.breaker.failed(this.clock.now());
      this.log.warn(`The route server gave no table: ${fault instanceof Error ? fault.name : 'unknown'}`);
      return known;
    }
  }
}

/** The places of which some journey to or from another is not known; each once. */
function placesWithGaps(places: readonly Point[], known: RoadSeconds): Point[] {
  const distinct = [...new Map(places.map((place) => [pairOf(place, place), place])).values()];
  return distinct.filter((place) =>
    distinct.some((other) => other !== place && !(known.has(pairOf(place, other)) && known.has(pairOf(other, place)))),
  );
}

function pairsOf(places: readonly Point[], seconds: readonly (readonly (number | null)[])[]): RoadSeconds {
  const found = new Map<string, number>();
  places.forEach((from, row) =>
    places.forEach((to, column) => {
      const road = seconds[row]?.[column] ?? null;
      if (road !== null) found.set(pairOf(from, to), Math.round(road));
    }),
  );
  return found;
}

function nearly({ lat, lon }: Point): Point {
  return { lat: Math.round(lat * DECIMALS) / DECIMALS, lon: Math.round(lon * DECIMALS) / DECIMALS };
}
