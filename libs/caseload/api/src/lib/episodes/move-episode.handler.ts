import { Injectable } from '@nestjs/common';
import { type BedNotThere, type BedTaken, type NoFreeBed, WardPlaces } from '@ward/capacity/contract';
import { EpisodeMoved, type EpisodeView, type MoveEpisode } from '@ward/caseload/contract';
import {
  type ActiveEpisode,
  type EpisodeDecision,
  mayMove,
  moveEpisode,
  type MoveRefusal,
} from '@ward/caseload/domain';
import type { Actor } from '@ward/contract';
import { refuse, type Result } from '@ward/kernel';
import type { CommonRefusal } from '@ward/server-kit';
import { ChangeEpisode } from './change-episode';
import { audienceOf, stayOf } from './stay-of';

export type BedRefusal = NoFreeBed | BedTaken | BedNotThere;
export type MoveEpisodeRefusal = MoveRefusal | BedRefusal | CommonRefusal;

/** Another bed, or another ward: the new bed is taken and the old one freed together, or neither. */
@Injectable()
export class MoveEpisodeHandler {
  constructor(
    private readonly change: ChangeEpisode,
    private readonly places: WardPlaces,
  ) {}

  handle(
    id: string,
    expected: number,
    { wardId, bedId, reason }: MoveEpisode,
    actor: Actor,
  ): Promise<Result<EpisodeView, MoveEpisodeRefusal>> {
    return this.change.run(actor, {
      id,
      expected,
      what: 'Moved to another bed',
      decide: async (episode, { tx, by, at }): Promise<Result<EpisodeDecision<ActiveEpisode>, MoveEpisodeRefusal>> => {
        const may = mayMove(episode);
        if (!may.ok) return may;
        if (bedId !== null && bedId === may.value.bedId) return refuse({ code: 'caseload/same-bed' });
        const { pathwayId } = episode;
        const place = await this.places.move(tx, { episodeId: id, wardId, pathwayId, ...(bedId ? { bedId } : {}) });
        if (!place.ok) return place;
        const { label: bedLabel } = place.value;
        return moveEpisode(episode, { wardId, bedId: place.value.bedId, bedLabel, reason, by, at });
      },
      announce: (next, before, at) => [
        EpisodeMoved.event({
          subject: id,
          audience: audienceOf(next),
          data: { ...stayOf(next), fromWardId: before.wardId, bedId: next.bedId, at },
        }),
      ],
    });
  }
}
