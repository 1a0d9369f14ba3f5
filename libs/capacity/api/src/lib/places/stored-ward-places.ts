import { Injectable } from '@nestjs/common';
import { type BedNotThere, type BedTaken, type NoFreeBed, type TakenPlace, WardPlaces } from '@ward/capacity/contract';
import { ok, refuse, type Result } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import { PlaceStore, type WantedPlace } from './place.store';

type Taken = Result<TakenPlace, NoFreeBed | BedTaken | BedNotThere>;

@Injectable()
export class StoredWardPlaces extends WardPlaces {
  constructor(private readonly places: PlaceStore) {
    super();
  }

  override async hold(tx: Tx, { referralId, wardId, pathwayId }: Parameters<WardPlaces['hold']>[1]) {
    const wanted: WantedPlace = { referralId, wardId, pathwayId, episodeId: null };
    const before = await this.places.prolongHold(tx, wanted);
    if (before) return ok(before);
    await this.places.letGo(tx, referralId);
    return this.any(tx, wanted);
  }

  override async occupy(tx: Tx, { bedId, ...wanted }: Parameters<WardPlaces['occupy']>[1]): Promise<Taken> {
    const held = await this.places.heldBecomesStay(tx, wanted, bedId);
    if (held) return ok(held);
    await this.places.letGo(tx, wanted.referralId);
    return bedId ? this.named(tx, bedId, wanted) : this.any(tx, wanted);
  }

  override async move(
    tx: Tx,
    { bedId, wardId, pathwayId, episodeId }: Parameters<WardPlaces['move']>[1],
  ): Promise<Taken> {
    await this.places.free(tx, episodeId);
    const wanted: WantedPlace = { referralId: null, episodeId, wardId, pathwayId };
    return bedId ? this.named(tx, bedId, wanted) : this.any(tx, wanted);
  }

  override async free(tx: Tx, episodeId: string): Promise<void> {
    await this.places.free(tx, episodeId);
  }

  override async letGo(tx: Tx, referralId: string): Promise<void> {
    await this.places.letGo(tx, referralId);
  }

  private async any(tx: Tx, wanted: WantedPlace): Promise<Result<TakenPlace, NoFreeBed>> {
    await this.places.lapse(tx);
    const taken = await this.places.takeAny(tx, wanted);
    const { wardId, pathwayId } = wanted;
    return taken ? ok(taken) : refuse({ code: 'capacity/no-free-bed', wardId, pathwayId });
  }

  private async named(tx: Tx, bedId: string, wanted: WantedPlace): Promise<Taken> {
    await this.places.lapse(tx);
    const bed = await tx.one<{ staffed: boolean }>(`select staffed from capacity.bed where id = $1 and ward_id = $2`, [
      bedId,
      wanted.wardId,
    ]);
    if (!bed?.staffed) return refuse({ code: 'capacity/bed-not-there', bedId });
    const taken = await this.places.takeNamed(tx, bedId, wanted);
    return taken ? ok(taken) : refuse({ code: 'capacity/bed-taken', bedId });
  }
}
