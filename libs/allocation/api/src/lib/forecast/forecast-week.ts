import { Injectable } from '@nestjs/common';
import { forecastWeek } from '@ward/allocation/domain';
import { Clock, londonDate } from '@ward/kernel';
import { type Job, RunsEvery, systemActor, UnitOfWork, wardActor } from '@ward/server-kit';
import { ForecastFactsQuery } from './forecast-facts.query';
import { ForecastStore } from './forecast.store';

/** Keeps what each morning expects of its week, so that it can be held against what came. Run twice, it does no harm. */
@RunsEvery('allocation.forecast-week', '20 5 * * *')
@Injectable()
export class ForecastWeek implements Job {
  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: ForecastFactsQuery,
    private readonly kept: ForecastStore,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const wards = await this.work.read(systemActor('forecast of the week'), (tx) =>
      tx.query<{ wardId: string; providerId: string }>(
        `select ward_id as "wardId", provider_id as "providerId" from capacity.ward_card order by provider_id`,
      ),
    );
    for (const [providerId, of] of Map.groupBy(wards, (ward) => ward.providerId))
      for (const wardId of [null, ...of.map((ward) => ward.wardId)]) await this.forecast(providerId, wardId);
  }

  private forecast(providerId: string, wardId: string | null): Promise<void> {
    const madeOn = londonDate(this.clock.now());
    return this.work.run(wardActor('forecast of the week', providerId), async (tx) => {
      const { skills } = forecastWeek(await this.facts.ask(tx, wardId, madeOn));
      await this.kept.keep(tx, wardId, madeOn, skills);
    });
  }
}
