import { Injectable } from '@nestjs/common';
import { EpisodeOpened } from '@ward/caseload/contract';
import { type Listener, ListensTo, type Outbox, type Tx } from '@ward/server-kit';
import { needsAtAdmission } from '@ward/visits/domain';
import { NeedStore } from './need.store';
import { VisitPlanner } from './visit-planner';

/** A new stay gets its needs and its first week of visits, the first of them in the window promised at triage. */
@Injectable()
@ListensTo(EpisodeOpened)
export class PlanVisitsWhenEpisodeOpened implements Listener<typeof EpisodeOpened> {
  constructor(
    private readonly needs: NeedStore,
    private readonly planner: VisitPlanner,
  ) {}

  async hear({ data }: ReturnType<typeof EpisodeOpened.event>, tx: Tx, outbox: Outbox): Promise<void> {
    const { providerId, wardId, referralId, referrerId } = data;
    const needs = needsAtAdmission(data.carePlan.items, data);
    const rows = await this.needs.save(tx, needs, { providerId, wardId, referralId, referrerId });
    await this.planner.plan(tx, outbox, rows);
  }
}
