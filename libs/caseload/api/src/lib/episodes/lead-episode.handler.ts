import { Injectable } from '@nestjs/common';
import { EpisodeChanged, type EpisodeView, type ExpectDischarge, type NameClinician } from '@ward/caseload/contract';
import {
  type AlreadyDischarged,
  type Episode,
  type EpisodeDecision,
  expectDischarge,
  type ExpectRefusal,
  nameClinician,
} from '@ward/caseload/domain';
import type { Actor } from '@ward/contract';
import { type Instant, refuse, type Result } from '@ward/kernel';
import type { CommonRefusal } from '@ward/server-kit';
import { ChangeEpisode } from './change-episode';
import { audienceOf, stayOf } from './stay-of';

export type NameClinicianRefusal = AlreadyDischarged | { readonly code: 'caseload/nobody-of-ours' } | CommonRefusal;

/** Who leads the stay, and until when it is expected to last. */
@Injectable()
export class LeadEpisodeHandler {
  constructor(private readonly change: ChangeEpisode) {}

  nameClinician(
    id: string,
    expected: number,
    { personId }: NameClinician,
    actor: Actor,
  ): Promise<Result<EpisodeView, NameClinicianRefusal>> {
    return this.change.run(actor, {
      id,
      expected,
      what: 'Named the responsible clinician',
      decide: async (episode, { tx, by, at }): Promise<Result<EpisodeDecision, NameClinicianRefusal>> => {
        const clinician = await tx.one<{ id: string; name: string }>(
          `select person_id as id, name from identity.person_card
            where person_id = $1 and organisation_id = $2 and active and profession is not null`,
          [personId, actor.providerId],
        );
        return clinician ? nameClinician(episode, { clinician, by, at }) : refuse({ code: 'caseload/nobody-of-ours' });
      },
      announce: changed,
    });
  }

  expectDischarge(
    id: string,
    expected: number,
    body: ExpectDischarge,
    actor: Actor,
  ): Promise<Result<EpisodeView, ExpectRefusal | CommonRefusal>> {
    return this.change.run(actor, {
      id,
      expected,
      what: 'Set the expected day of discharge',
      decide: async (episode, { by, at }) => expectDischarge(episode, { ...body, by, at }),
      announce: changed,
    });
  }
}

function changed(next: Episode, _before: Episode, at: Instant) {
  return [EpisodeChanged.event({ subject: next.id, audience: audienceOf(next), data: { ...stayOf(next), at } })];
}
