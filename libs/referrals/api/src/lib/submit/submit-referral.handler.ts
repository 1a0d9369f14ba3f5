import { Injectable } from '@nestjs/common';
import { Pathways, ServiceRules } from '@ward/capacity/contract';
import { NO_KNOWN_ALLERGIES, Patients } from '@ward/caseload/contract';
import type { Actor } from '@ward/contract';
import { Clock, Ids, ok, refuse, type Instant } from '@ward/kernel';
import type * as contract from '@ward/referrals/contract';
import { ReferralReceived } from '@ward/referrals/contract';
import {
  isInTwoHourStandard,
  submitReferral,
  type Received,
  type ServiceHours,
  type StateLimits,
} from '@ward/referrals/domain';
import { UnitOfWork, type Tx } from '@ward/server-kit';
import { ReferralEntity } from '../store/referral.entity';
import { restsUntil } from '../store/referral.mapper';
import { ReferralStore, receiptOf } from '../store/referral.store';
import { knownOf } from './known-of';
import { scaleOf } from './scale-of';

/** Receives a referral once: registers or finds the patient, starts the clock, tells the ward. */
@Injectable()
export class SubmitReferralHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly referrals: ReferralStore,
    private readonly patients: Patients,
    private readonly pathways: Pathways,
    private readonly rules: ServiceRules,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  handle(body: contract.SubmitReferral, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      await oneAtATime(tx, body.person.nhsNumber);
      const sent = await this.referrals.find(tx, body.id);
      if (sent) return ok(receiptOf(sent));

      const found = await this.patients.findOrRegister(tx, body.person);
      if (!found.ok) return found;
      const { patientId, openEpisodeId } = found.value;
      if (openEpisodeId) return refuse({ code: 'referrals/already-on-ward', patientId, episodeId: openEpisodeId });
      const open = await openReferral(tx, patientId);
      if (open) return refuse({ code: 'referrals/already-open', ...open });

      const pathway = await this.pathways.byId(tx, body.pathwayId);
      if (!pathway) return refuse({ code: 'referrals/pathway-closed' });
      const at = this.clock.now();
      const rules = await this.rules.now(tx);
      const observations = hasValues(body.observations) ? body.observations : null;
      const scale = await scaleOf(tx, patientId);
      const decision = submitReferral({
        ...body,
        pathway: { isActive: pathway.active, criteria: pathway.criteria },
        known: knownOf({ ...body.person, isPregnant: body.isPregnant, observations, scale }, at),
        at,
        hours: rules,
      });
      if (!decision.ok) return decision;

      await this.patients.learn(tx, patientId, { details: body.details, entries: this.toldOf(body) });
      const row = rowOf(
        decision.value,
        { ...body, observations },
        actor,
        patientId,
        await this.referrals.nextNumber(tx),
        rules,
      );
      if (!(await this.referrals.add(tx, row))) return refuse({ code: 'referrals/id-taken' });
      await tx.query(`update referrals.attachment set referral_id = $1, draft_id = null where draft_id = $1`, [
        body.id,
      ]);
      await tx.query(`delete from referrals.draft where id = $1`, [body.id]);
      tx.audit({ action: 'write', what: 'Sent a referral', patients: [patientId] });
      await outbox.put([received(row, observations, at)]);
      return ok(receiptOf(row));
    });
  }

  /** That no allergies are known is a finding like any other: it belongs into the record, not only into the referral. */
  private toldOf({ entries, hasNoKnownAllergies }: contract.SubmitReferral) {
    if (!hasNoKnownAllergies) return entries;
    return [...entries, { id: this.ids.next(), kind: 'allergy' as const, text: NO_KNOWN_ALLERGIES, details: {} }];
  }
}

/** Two copies of one referral, or two referrals of one patient, wait for each other. */
async function oneAtATime(tx: Tx, nhsNumber: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `referral ${tx.actor.providerId} ${nhsNumber}`,
  ]);
}

/** Of another organisation's open referral only its existence is told. */
async function openReferral(tx: Tx, patientId: string) {
  const open = await tx.one<{ id: string; number: string; referrer_id: string; received_at: Instant }>(
    `select id, number, referrer_id, received_at from referrals.open_referral_of($1)`,
    [patientId],
  );
  if (!open) return undefined;
  const isOurs = tx.actor.side !== 'referrer' || open.referrer_id === tx.actor.organisationId;
  return {
    isOurs,
    receivedAt: open.received_at,
    referralId: isOurs ? open.id : null,
    number: isOurs ? open.number : null,
  };
}

function hasValues(observations: contract.SubmitReferral['observations']): boolean {
  return observations !== null && Object.values(observations.values).some((value) => value !== null);
}

function rowOf(
  received: Received,
  body: contract.SubmitReferral,
  actor: Actor,
  patientId: string,
  number: string,
  rules: ServiceHours & { readonly restMinutes: StateLimits },
): ReferralEntity {
  const {
    reason,
    urgentNeed,
    otherwise,
    otherwiseReason,
    isPregnant,
    answers,
    observations,
    hasNoKnownAllergies,
    entries,
    details,
  } = body;
  return Object.assign(new ReferralEntity(), {
    id: received.id,
    number,
    providerId: actor.providerId,
    referrerId: actor.organisationId,
    referrerPersonId: actor.personId,
    referrerPersonName: actor.name,
    patientId,
    pathwayId: body.pathwayId,
    direction: body.direction,
    source: body.source,
    urgency: received.urgency,
    inStandard: isInTwoHourStandard(received.urgency, received.receivedAt, rules),
    status: received.status,
    receivedAt: received.receivedAt,
    clockEndsAt: received.clockEndsAt,
    changedAt: received.changedAt,
    restsUntil: restsUntil(received, false, rules.restMinutes),
    told: {
      reason,
      urgentNeed,
      otherwise,
      otherwiseReason,
      isPregnant,
      answers,
      observations,
      hasNoKnownAllergies,
      entries,
      details,
    },
    version: 1,
  });
}

function received(row: ReferralEntity, observations: contract.SubmitReferral['observations'], receivedAt: Instant) {
  const { id, patientId, providerId, referrerId, pathwayId, number, urgency, clockEndsAt } = row;
  return ReferralReceived.event({
    subject: id,
    audience: [providerId, referrerId],
    data: {
      referralId: id,
      patientId,
      providerId,
      referrerId,
      pathwayId,
      number,
      urgency,
      receivedAt,
      clockEndsAt,
      observations,
    },
  });
}
