import { Injectable } from '@nestjs/common';
import { Pathways } from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import { Clock, invariant, refuse, type Instant, type Result } from '@ward/kernel';
import type * as contract from '@ward/referrals/contract';
import { ReferralAccepted } from '@ward/referrals/contract';
import { acceptReferral, type AcceptRefusal, type Decided } from '@ward/referrals/domain';
import { UnitOfWork, type Tx } from '@ward/server-kit';
import { ReferralStore } from '../store/referral.store';
import type { ReferralEntity } from '../store/referral.entity';
import { knownOf } from '../submit/known-of';
import { scaleOf } from '../submit/scale-of';
import { changeReferral, factsOf, toldTo } from './change-referral';

type PathwayClosed = { readonly code: 'referrals/pathway-closed' };

/** Takes a patient onto the ward: with the event the bed is taken, the stay opened and the visits planned, or nothing is. */
@Injectable()
export class AcceptReferralHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly referrals: ReferralStore,
    private readonly pathways: Pathways,
    private readonly clock: Clock,
  ) {}

  handle(id: string, body: contract.AcceptReferral, expected: number, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      const at = this.clock.now();
      return changeReferral(
        this.referrals,
        { tx, id, expected },
        async ({ row, referral }): Promise<Result<Decided, AcceptRefusal | PathwayClosed>> => {
          const pathway = await this.pathways.byId(tx, body.pathwayId);
          if (!pathway) return refuse({ code: 'referrals/pathway-closed' });
          const known = knownOf(await this.toldOf(tx, row), at);
          return acceptReferral(referral, { ...body, criteria: pathway.criteria, known, by: actor.personId, at });
        },
        async (next, row) => {
          const { firstVisit, lateReason, episodeId, wardId, pathwayId, note: words } = body;
          const decision = { words, firstVisit, lateReason, episodeId };
          const receipt = await this.referrals.save(tx, row, next, { decision, wardId, pathwayId });
          tx.audit({ action: 'write', what: 'Accepted a referral', patients: [row.patientId] });
          await outbox.put([accepted(row, body, actor, at)]);
          return receipt;
        },
      );
    });
  }

  private async toldOf(tx: Tx, row: ReferralEntity) {
    const patient = await tx.one<{ date_of_birth: string }>(
      `select date_of_birth from caseload.patient_card where patient_id = $1`,
      [row.patientId],
    );
    invariant(patient, 'a referral that can be read has a patient that can be read');
    return {
      dateOfBirth: patient.date_of_birth,
      isPregnant: row.told.isPregnant,
      observations: row.told.observations,
      scale: await scaleOf(tx, row.patientId),
    };
  }
}

function accepted(row: ReferralEntity, body: contract.AcceptReferral, actor: Actor, at: Instant) {
  const { number, direction, source, urgency, receivedAt } = row;
  const { episodeId, wardId, bedId, firstVisit, responsibleClinicianId, isRemotelyMonitored, expectedDischarge } = body;
  return ReferralAccepted.event({
    ...toldTo(row),
    data: {
      ...factsOf(row),
      pathwayId: body.pathwayId,
      number,
      episodeId,
      wardId,
      bedId,
      direction,
      source,
      urgency,
      receivedAt,
      acceptedAt: at,
      acceptedBy: actor.personId,
      firstVisit,
      responsibleClinicianId,
      isRemotelyMonitored,
      expectedDischarge,
    },
  });
}
