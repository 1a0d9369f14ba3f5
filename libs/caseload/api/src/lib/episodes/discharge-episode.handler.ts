import { Injectable } from '@nestjs/common';
import { type DischargeEpisode, EpisodeClosed, type EpisodeView } from '@ward/caseload/contract';
import { dischargeEpisode, type DischargeRefusal } from '@ward/caseload/domain';
import type { Actor } from '@ward/contract';
import type { Result } from '@ward/kernel';
import type { CommonRefusal } from '@ward/server-kit';
import { PatientStore } from '../patients/patient.store';
import { ChangeEpisode } from './change-episode';
import { audienceOf, stayOf } from './stay-of';

/** Ends the stay. Whoever hears the event frees the bed and calls off the visits to come, in the same act. */
@Injectable()
export class DischargeEpisodeHandler {
  constructor(
    private readonly change: ChangeEpisode,
    private readonly patients: PatientStore,
  ) {}

  handle(
    id: string,
    expected: number,
    body: DischargeEpisode,
    actor: Actor,
  ): Promise<Result<EpisodeView, DischargeRefusal | CommonRefusal>> {
    return this.change.run(actor, {
      id,
      expected,
      what: 'Discharged from the virtual ward',
      decide: async (episode, { by, at }) => dischargeEpisode(episode, { ...body, by, at }),
      settle: (tx, next) => this.patients.markLookAlikes(tx, next.patientId),
      announce: (next) => [
        EpisodeClosed.event({
          subject: id,
          audience: audienceOf(next),
          data: {
            ...stayOf(next),
            referralId: next.referralId,
            at: next.dischargedAt,
            destination: next.destination,
            closedBy: actor.personId,
          },
        }),
      ],
    });
  }
}
