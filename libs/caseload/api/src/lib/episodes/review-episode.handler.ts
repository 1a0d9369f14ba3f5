import { Injectable } from '@nestjs/common';
import { EpisodeChanged, type ReviewEpisode, type ReviewView } from '@ward/caseload/contract';
import { type AlreadyDischarged, stillOpen } from '@ward/caseload/domain';
import type { Actor } from '@ward/contract';
import { Clock, londonDate, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, PatientAccess, UnitOfWork } from '@ward/server-kit';
import { EpisodeStore } from './episode.store';
import { audienceOf, stayOf } from './stay-of';

/** Keeps what the board round decided for one patient today. Every patient is reviewed daily by the team. */
@Injectable()
export class ReviewEpisodeHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly episodes: EpisodeStore,
    private readonly clock: Clock,
  ) {}

  handle(
    episodeId: string,
    { id, decision }: ReviewEpisode,
    actor: Actor,
  ): Promise<Result<ReviewView, AlreadyDischarged | CommonRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const episode = await this.episodes.loadForChange(tx, episodeId);
      if (!episode) return refuse({ code: 'not-found' });
      await this.access.open(tx, episode.patientId, { action: 'write', what: 'Board round' });
      const open = stillOpen(episode);
      if (!open.ok) return open;
      const at = this.clock.now();
      const review = { id, day: londonDate(at), decision, reviewedAt: at, reviewedBy: actor.name };
      await tx.query(
        `insert into caseload.review (id, episode_id, patient_id, provider_id, ward_id, day, decision, reviewed_at, reviewed_by, reviewed_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          episodeId,
          episode.patientId,
          episode.providerId,
          episode.wardId,
          review.day,
          decision,
          at,
          actor.personId,
          actor.name,
        ],
      );
      await outbox.put([
        EpisodeChanged.event({ subject: episodeId, audience: audienceOf(episode), data: { ...stayOf(episode), at } }),
      ]);
      return ok(review);
    });
  }
}
