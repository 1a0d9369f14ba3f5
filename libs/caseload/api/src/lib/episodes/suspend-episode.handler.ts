import { Injectable } from '@nestjs/common';
import { WardPlaces } from '@ward/capacity/contract';
import {
  CarePlanItem,
  EpisodeResumed,
  EpisodeSuspended,
  type EpisodeView,
  type ResumeEpisode,
  type SuspendEpisode,
} from '@ward/caseload/contract';
import {
  type ActiveEpisode,
  type AlreadyDischarged,
  type EpisodeDecision,
  mayResume,
  type NotSuspended,
  resumeEpisode,
  suspendEpisode,
  type SuspendRefusal,
} from '@ward/caseload/domain';
import type { Actor } from '@ward/contract';
import type { Result } from '@ward/kernel';
import type { CommonRefusal } from '@ward/server-kit';
import * as z from 'zod';
import { ChangeEpisode } from './change-episode';
import type { CarePlanEntity } from './episode.entity';
import { EpisodeStore } from './episode.store';
import type { BedRefusal } from './move-episode.handler';
import { audienceOf, stayOf } from './stay-of';

export type ResumeEpisodeRefusal = AlreadyDischarged | NotSuspended | BedRefusal | CommonRefusal;

/** To hospital and back: visits stop and start again through the events. */
@Injectable()
export class SuspendEpisodeHandler {
  constructor(
    private readonly change: ChangeEpisode,
    private readonly places: WardPlaces,
    private readonly episodes: EpisodeStore,
  ) {}

  suspend(
    id: string,
    expected: number,
    body: SuspendEpisode,
    actor: Actor,
  ): Promise<Result<EpisodeView, SuspendRefusal | CommonRefusal>> {
    return this.change.run(actor, {
      id,
      expected,
      what: 'Recorded a transfer to hospital',
      decide: async (episode, { tx, by, at }) => {
        const decision = suspendEpisode(episode, { ...body, by, at });
        if (decision.ok && !body.keepBed) await this.places.free(tx, id);
        return decision;
      },
      announce: (next, _before, at) => {
        const { reason, hospital } = body;
        return [
          EpisodeSuspended.event({
            subject: id,
            audience: audienceOf(next),
            data: { ...stayOf(next), at, reason, hospital },
          }),
        ];
      },
    });
  }

  async resume(
    id: string,
    expected: number,
    { bedId }: ResumeEpisode,
    actor: Actor,
  ): Promise<Result<EpisodeView, ResumeEpisodeRefusal>> {
    let plan: CarePlanEntity | undefined;
    return this.change.run(actor, {
      id,
      expected,
      what: 'Recorded the return from hospital',
      decide: async (
        episode,
        { tx, by, at },
      ): Promise<Result<EpisodeDecision<ActiveEpisode>, ResumeEpisodeRefusal>> => {
        const may = mayResume(episode);
        if (!may.ok) return may;
        plan = await this.episodes.planForChange(tx, id);
        const kept = may.value.bedId;
        if (kept !== null && (bedId === null || bedId === kept)) return resumeEpisode(episode, { bedId: kept, by, at });
        const { wardId, pathwayId } = episode;
        const place = await this.places.move(tx, { episodeId: id, wardId, pathwayId, ...(bedId ? { bedId } : {}) });
        return place.ok ? resumeEpisode(episode, { bedId: place.value.bedId, by, at }) : place;
      },
      announce: (next, _before, at) => [
        EpisodeResumed.event({
          subject: id,
          audience: audienceOf(next),
          data: {
            ...stayOf(next),
            at,
            carePlan: { version: plan?.version ?? 1, items: z.array(CarePlanItem).parse(plan?.items ?? []) },
          },
        }),
      ],
    });
  }
}
