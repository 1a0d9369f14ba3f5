import { Injectable } from '@nestjs/common';
import { PressureChanged } from '@ward/capacity/contract';
import { type Job, RunsEvery, systemActor, UnitOfWork } from '@ward/server-kit';
import { PlaceStore } from './place.store';

/** Lets go of holds that have run out, of every provider. Run by the clock; safe to run at any time, twice as well. */
@RunsEvery('capacity.lapse-holds', '* * * * *')
@Injectable()
export class LapseHoldsHandler implements Job {
  constructor(
    private readonly work: UnitOfWork,
    private readonly places: PlaceStore,
  ) {}

  async run(): Promise<void> {
    await this.handle();
  }

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
