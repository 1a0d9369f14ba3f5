import { Injectable } from '@nestjs/common';
import { PressureChanged } from '@ward/capacity/contract';
import { systemActor, UnitOfWork } from '@ward/server-kit';
import { PlaceStore } from './place.store';

/** Lets go of holds that have run out, of every provider. Run by the clock; safe to run at any time, twice as well. */
@Injectable()
export class LapseHoldsHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly places: PlaceStore,
  ) {}

  handle(): Promise<number> {
    return this.work.run(systemActor('Bed holds'), async (tx, outbox) => {
      const freed = await this.places.lapse(tx);
      await outbox.put(
        freed.map(({ wardId, providerId }) =>
          PressureChanged.event({ subject: wardId, audience: [providerId], data: { wardId, providerId } }),
        ),
      );
      return freed.length;
    });
  }
}
