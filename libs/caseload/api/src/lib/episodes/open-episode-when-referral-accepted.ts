import { Injectable } from '@nestjs/common';
import { Pathways, WardPlaces } from '@ward/capacity/contract';
import { CarePlanItem, EpisodeOpened } from '@ward/caseload/contract';
import { carePlanFrom, openEpisode } from '@ward/caseload/domain';
import { Clock, Ids, invariant, ok, refuse } from '@ward/kernel';
import { ReferralAccepted } from '@ward/referrals/contract';
import { type Listener, type ListenerRefusal, ListensTo, type Outbox, type Tx } from '@ward/server-kit';
import * as z from 'zod';
import { PatientStore } from '../patients/patient.store';
import { EpisodeStore } from './episode.store';
import { audienceOf, stayOf } from './stay-of';

/** Accepting takes the bed, opens the stay and writes its care plan, or the acceptance does not happen. */
@Injectable()
@ListensTo(ReferralAccepted)
export class OpenEpisodeWhenReferralAccepted implements Listener<typeof ReferralAccepted> {
  constructor(
    private readonly pathways: Pathways,
    private readonly places: WardPlaces,
    private readonly patients: PatientStore,
    private readonly episodes: EpisodeStore,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async hear({ data: accepted }: ReferralAccepted, tx: Tx, outbox: Outbox) {
    const pathway = await this.pathways.byId(tx, accepted.pathwayId);
    if (!pathway) return refuse(PATHWAY_GONE);
    const patient = await this.patients.loadForChange(tx, accepted.patientId);
    invariant(patient, 'a referral is about a registered patient');
    const { bedId, episodeId, referralId, wardId, pathwayId } = accepted;
    const place = await this.places.occupy(tx, {
      episodeId,
      referralId,
      wardId,
      pathwayId,
      ...(bedId ? { bedId } : {}),
    });
    if (!place.ok) return refuse({ ...place.error, ...BED_WORDS[place.error.code] });
    const decision = openEpisode(
      {
        ...{ episodeId, referralId, wardId, pathwayId, bedId: place.value.bedId },
        patientId: accepted.patientId,
        providerId: accepted.providerId,
        referrerId: accepted.referrerId,
        gpOrganisationId: patient.gpOrganisationId,
        direction: accepted.direction,
        source: accepted.source,
        remotelyMonitored: accepted.isRemotelyMonitored,
        responsibleClinician: await this.clinician(tx, accepted.responsibleClinicianId),
        expectedDays: pathway.expectedDays,
        expectedDischarge: accepted.expectedDischarge,
        pathwayName: pathway.name,
      },
      {
        openEpisodeId: await this.episodes.openOf(tx, accepted.patientId),
        by: { id: tx.actor.personId, name: tx.actor.name },
        at: this.clock.now(),
      },
    );
    if (!decision.ok) return refuse({ ...decision.error, ...ALREADY_HERE });
    const { next } = decision.value;
    const plan = carePlanFrom(pathway, () => this.ids.next());
    await this.episodes.begin(tx, decision.value, plan, pathway.monitoring);
    await this.patients.markLookAlikes(tx, next.patientId);
    tx.audit({ action: 'write', what: 'Admitted to the virtual ward', patients: [next.patientId] });
    await outbox.put([
      EpisodeOpened.event({
        subject: episodeId,
        audience: audienceOf(next),
        data: {
          ...stayOf(next),
          referralId,
          pathwayId,
          bedId: next.bedId,
          admittedAt: next.admittedAt,
          expectedDischarge: next.expectedDischarge,
          firstVisit: accepted.firstVisit,
          carePlan: { version: plan.version, items: z.array(CarePlanItem).parse(plan.items) },
          monitoring: pathway.monitoring,
          openedBy: tx.actor.personId,
        },
      }),
    ]);
    return ok();
  }

  private async clinician(tx: Tx, personId: string | null) {
    if (personId === null) return null;
    const person = await tx.one<{ name: string }>(`select name from identity.person_card where person_id = $1`, [
      personId,
    ]);
    return { id: personId, name: person?.name ?? '' };
  }
}

type Words = Pick<ListenerRefusal, 'title' | 'status' | 'detail'>;

const PATHWAY_GONE = {
  code: 'capacity/pathway-not-there',
  title: 'This pathway is not offered any more',
  status: 409,
  detail: 'The referral is still waiting. Choose another pathway.',
} as const;

const BED_WORDS: Record<'capacity/no-free-bed' | 'capacity/bed-taken' | 'capacity/bed-not-there', Words> = {
  'capacity/no-free-bed': {
    title: 'The last free bed of this pathway on this ward was just taken',
    status: 409,
    detail: 'The referral is still waiting. Choose another ward or pathway, or wait for a discharge.',
  },
  'capacity/bed-taken': {
    title: 'Somebody else just got this bed',
    status: 409,
    detail: 'The referral is still waiting. Choose another bed.',
  },
  'capacity/bed-not-there': {
    title: 'This bed is not staffed, or not on this ward',
    status: 409,
    detail: 'The referral is still waiting. Choose another bed.',
  },
};

const ALREADY_HERE: Words = {
  title: 'This patient is on the virtual ward already',
  status: 409,
  detail: 'No second stay was opened. Open the present stay instead.',
};
