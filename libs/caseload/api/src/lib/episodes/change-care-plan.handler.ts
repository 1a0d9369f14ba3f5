import { Injectable } from '@nestjs/common';
import { CarePlanChanged, CarePlanItem, type CarePlanView, type ChangeCarePlan } from '@ward/caseload/contract';
import { type AlreadyDischarged, type CarePlanRefusal, reviseCarePlan, stillOpen } from '@ward/caseload/domain';
import type { Actor } from '@ward/contract';
import { Clock, invariant, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, PatientAccess, UnitOfWork } from '@ward/server-kit';
import * as z from 'zod';
import { EpisodeStore } from './episode.store';
import { EpisodesQuery } from './episodes.query';
import { audienceOf, stayOf } from './stay-of';

export type ChangeCarePlanRefusal = CarePlanRefusal | AlreadyDischarged | CommonRefusal;

/** Replaces goals and lines of a care plan; visits follow through the event. */
@Injectable()
export class ChangeCarePlanHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly episodes: EpisodeStore,
    private readonly views: EpisodesQuery,
    private readonly clock: Clock,
  ) {}

  handle(
    episodeId: string,
    expected: number,
    body: ChangeCarePlan,
    actor: Actor,
  ): Promise<Result<CarePlanView, ChangeCarePlanRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const episode = await this.episodes.loadForChange(tx, episodeId);
      if (!episode) return refuse({ code: 'not-found' });
      await this.access.open(tx, episode.patientId, { action: 'write', what: 'Changed the care plan' });
      const open = stillOpen(episode);
      if (!open.ok) return open;
      const plan = await this.episodes.planForChange(tx, episodeId);
      const { version, changedByName, changedAt } = plan;
      if (version !== expected)
        return refuse({ code: 'stale', currentVersion: version, changedBy: changedByName, changedAt });
      const decision = reviseCarePlan(plan, body);
      if (!decision.ok) return decision;
      await this.episodes.savePlan(tx, episode, decision.value);
      await outbox.put([
        CarePlanChanged.event({
          subject: episodeId,
          audience: audienceOf(episode),
          data: {
            ...stayOf(episode),
            version: decision.value.version,
            items: z.array(CarePlanItem).parse(decision.value.items),
            changedAt: this.clock.now(),
            changedBy: actor.personId,
          },
        }),
      ]);
      const view = await this.views.carePlan(tx, episodeId);
      invariant(view, 'a care plan that was just kept can be read');
      return ok(view);
    });
  }
}
