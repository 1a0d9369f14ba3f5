import { Injectable } from '@nestjs/common';
import type { UrgentVisit } from '@ward/allocation/contract';
import { Clock, Ids, type LondonDate, londonTime, ok, refuse } from '@ward/kernel';
import { type Outbox, PatientAccess, type Tx } from '@ward/server-kit';
import { type AddVisit, VisitPlanned, type VisitState } from '@ward/visits/contract';
import { extraVisit, visitsFor } from '@ward/visits/domain';
import { VisitEntity } from '../rows/visit.entity';
import { NeedStore } from './need.store';

interface OpenStay {
  readonly patientId: string;
  readonly providerId: string;
  readonly wardId: string;
  readonly referralId: string | null;
  readonly referrerId: string | null;
  readonly status: string;
}

/** Makes visits beside the care plan, inside the act of whoever asks for one. */
@Injectable()
export class ExtraVisits {
  constructor(
    private readonly needs: NeedStore,
    private readonly access: PatientAccess,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async add(tx: Tx, outbox: Outbox, { id, ...wish }: AddVisit) {
    const stay = await this.stay(tx, wish.episodeId);
    if (!stay) return refuse({ code: 'not-found' });
    if (stay.status !== 'active') return refuse({ code: 'visits/stay-not-active' });
    await this.access.open(tx, stay.patientId, { action: 'write', what: 'added a visit' });
    const at = this.clock.now();
    const { patientId, providerId, wardId, referralId, referrerId } = stay;
    const decision = extraVisit({ ...wish, patientId, needId: this.ids.next<'visit-need'>() }, at);
    if (!decision.ok) return decision;
    const [need] = await this.needs.save(tx, [decision.value], { providerId, wardId, referralId, referrerId });
    const [slot] = visitsFor(decision.value, wish.day, wish.day);
    if (!need || !slot) return refuse({ code: 'visits/window-over' });
    const { day, type, title, minutes, contact, skills, staffCount, priority } = wish;
    await tx.repository(VisitEntity).insert({
      type,
      title,
      minutes,
      contact,
      skills,
      staffCount,
      priority,
      id,
      needId: need.id,
      occurrence: slot.occurrence,
      episodeId: wish.episodeId,
      patientId,
      providerId,
      wardId,
      day,
      windowFrom: slot.window.from,
      windowTo: slot.window.to,
      status: 'planned',
      changedAt: at,
      changedBy: tx.actor.personId,
      changedByName: tx.actor.name,
      version: 1,
    });
    await outbox.put([
      VisitPlanned.event({
        subject: wish.episodeId,
        audience: [providerId],
        data: { episodeId: wish.episodeId, patientId, providerId, wardId, from: day, to: day, visitIds: [id] },
      }),
    ]);
    const nobody = { startsAt: null, endsAt: null, staff: [], isPinned: false };
    const state: VisitState = { id, version: 1, status: 'planned', ...nobody };
    return ok(state);
  }

  private stay(tx: Tx, episodeId: string): Promise<OpenStay | undefined> {
    return tx.one<OpenStay>(
      `select patient_id as "patientId", provider_id as "providerId", ward_id as "wardId", referral_id as "referralId",
              referrer_id as "referrerId", status
       from caseload.episode_card where episode_id = $1`,
      [episodeId],
    );
  }
}

/** An urgent visit as it is asked for beside the care plan. */
export function asExtraVisit(urgent: UrgentVisit, day: LondonDate): AddVisit {
  const { id, episodeId, title, minutes, contact, skills, from, to } = urgent;
  return {
    id,
    episodeId,
    title,
    minutes,
    contact,
    skills,
    type: 'urgent',
    staffCount: 1,
    day,
    from: londonTime(from),
    to: londonTime(to),
    priority: URGENT_PRIORITY,
  };
}

const URGENT_PRIORITY = 95;
