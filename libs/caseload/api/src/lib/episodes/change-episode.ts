import { Injectable } from '@nestjs/common';
import type { EpisodeView } from '@ward/caseload/contract';
import type { Episode, EpisodeDecision, Person } from '@ward/caseload/domain';
import type { Actor, DomainEvent } from '@ward/contract';
import { Clock, type Instant, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, PatientAccess, type Tx, UnitOfWork } from '@ward/server-kit';
import { EpisodeStore } from './episode.store';
import { EpisodesQuery } from './episodes.query';

export interface Acting {
  readonly tx: Tx;
  readonly by: Person;
  readonly at: Instant;
}

export interface EpisodeChange<Next extends Episode, Refusal> {
  readonly id: string;
  /** The version that the person saw. */
  readonly expected: number;
  /** For the audit trail. */
  readonly what: string;
  decide(episode: Episode, acting: Acting): Promise<Result<EpisodeDecision<Next>, Refusal>>;
  /** Work of our own that follows once the stay is kept. */
  settle?(tx: Tx, next: Next): Promise<void>;
  announce(next: Next, before: Episode, at: Instant): readonly DomainEvent[];
}

/** What every act on a stay has in common: lock, look whether the person may and saw the newest, decide, keep, tell. */
@Injectable()
export class ChangeEpisode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly episodes: EpisodeStore,
    private readonly views: EpisodesQuery,
    private readonly clock: Clock,
  ) {}

  run<Next extends Episode, Refusal extends { readonly code: string }>(
    actor: Actor,
    change: EpisodeChange<Next, Refusal>,
  ): Promise<Result<EpisodeView, Refusal | CommonRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const episode = await this.episodes.loadForChange(tx, change.id);
      if (!episode) return refuse({ code: 'not-found' });
      await this.access.open(tx, episode.patientId, { action: 'write', what: change.what });
      if (episode.version !== change.expected)
        return refuse({
          code: 'stale',
          currentVersion: episode.version,
          ...(await this.episodes.lastChange(tx, episode.id)),
        });
      const by = { id: actor.personId, name: actor.name };
      const at = this.clock.now();
      const decision = await change.decide(episode, { tx, by, at });
      if (!decision.ok) return decision;
      await this.episodes.save(tx, decision.value);
      await change.settle?.(tx, decision.value.next);
      await outbox.put(change.announce(decision.value.next, episode, at));
      return ok(await this.views.one(tx, episode.id));
    });
  }
}
