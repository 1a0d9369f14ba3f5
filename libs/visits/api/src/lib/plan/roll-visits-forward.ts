import { Injectable } from '@nestjs/common';
import { type Job, RunsEvery, systemActor, UnitOfWork } from '@ward/server-kit';
import { VisitNeedEntity } from '../rows/visit-need.entity';
import { VisitPlanner } from './visit-planner';

const STAYS_AT_ONCE = 50;

/** Every night each stay's visits reach one day further. Cut off in the middle or run twice, it does no harm. */
@Injectable()
@RunsEvery('visits-roll-forward', '15 1 * * *')
export class RollVisitsForward implements Job {
  constructor(
    private readonly work: UnitOfWork,
    private readonly planner: VisitPlanner,
  ) {}

  async run(): Promise<void> {
    let after: string | null = '00000000-0000-0000-0000-000000000000';
    while (after !== null) after = await this.rollFrom(after);
  }

  /** One batch of stays in a transaction of its own; answers where the next begins. */
  private rollFrom(after: string): Promise<string | null> {
    return this.work.run(systemActor('Planning of visits'), async (tx, outbox) => {
      const stays = await tx.query<{ episode_id: string; provider_id: string }>(
        `select distinct episode_id, provider_id from visits.visit_need
         where status = 'active' and episode_id > $1 order by episode_id limit $2`,
        [after, STAYS_AT_ONCE],
      );
      for (const { episode_id: episodeId, provider_id: providerId } of stays) {
        const needs = await tx.repository(VisitNeedEntity).findBy({ episodeId, status: 'active' });
        const named = tx.actingAs(systemActor('Planning of visits', providerId));
        await this.planner.plan(named, outbox, needs);
      }
      return stays.length < STAYS_AT_ONCE ? null : (stays.at(-1)?.episode_id ?? null);
    });
  }
}
