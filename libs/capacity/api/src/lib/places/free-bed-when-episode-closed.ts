import { Injectable } from '@nestjs/common';
import { PlaceFreed } from '@ward/capacity/contract';
import { EpisodeClosed } from '@ward/caseload/contract';
import { type Listener, ListensTo, type Outbox, type Tx } from '@ward/server-kit';
import { PlaceStore } from './place.store';

@Injectable()
@ListensTo(EpisodeClosed)
export class FreeBedWhenEpisodeClosed implements Listener<typeof EpisodeClosed> {
  constructor(private readonly places: PlaceStore) {}

  async hear({ data }: EpisodeClosed, tx: Tx, outbox: Outbox): Promise<void> {
    const freed = await this.places.free(tx, data.episodeId);
    await outbox.put(
      freed.map(({ bedId, ...pool }) => PlaceFreed.event({ subject: bedId, audience: [pool.providerId], data: pool })),
    );
  }
}
