import { Injectable } from '@nestjs/common';
import type { CarriedObservations } from '@ward/contract';
import { ageInYears, Clock, invariant, londonDate, ok, plusMinutes, refuse, type Result } from '@ward/kernel';
import { ObservationsRecorded, type ObservationSetView, type ObservationSource } from '@ward/monitoring/contract';
import { alertForScore, news2Bar } from '@ward/monitoring/domain';
import type { Outbox, Tx } from '@ward/server-kit';
import { AlertRaiser } from '../alerts/alert-raiser';
import { PlanStore } from '../plans/plan.store';
import { ObservationSetEntity } from './observation-set.entity';
import { scoreUnless, viewOf } from './observation-set.mapper';
import { ObservationStore } from './observation.store';

export interface Told extends CarriedObservations {
  readonly patientId: string;
  readonly episodeId: string | null;
  readonly referrerId: string | null;
  readonly source: ObservationSource;
  readonly replaces?: { readonly id: string; readonly reason: string };
}

export type RecordRefusal =
  { readonly code: 'monitoring/taken-in-the-future' } | { readonly code: 'monitoring/already-recorded' };

const CLOCKS_DIFFER_BY = 5;

/** Takes in a set from wherever it comes: scores it, keeps the newest score, and raises or settles alerts. */
@Injectable()
export class ObservationRecorder {
  constructor(
    private readonly sets: ObservationStore,
    private readonly plans: PlanStore,
    private readonly alerts: AlertRaiser,
    private readonly clock: Clock,
  ) {}

  async record(tx: Tx, outbox: Outbox, told: Told): Promise<Result<ObservationSetView, RecordRefusal>> {
    const recordedAt = this.clock.now();
    if (told.takenAt > plusMinutes(recordedAt, CLOCKS_DIFFER_BY))
      return refuse({ code: 'monitoring/taken-in-the-future' });
    const plan = await this.plans.activeOf(tx, told.patientId);
    const row = await this.scored(tx, told, plan?.episodeId ?? null);
    if (!(await this.sets.add(tx, row))) return refuse({ code: 'monitoring/already-recorded' });
    const newest = await this.sets.newest(tx, told.patientId);
    await this.sets.keepLatest(tx, told.patientId, newest, plan, recordedAt);
    const { total, band, takenAt, episodeId, patientId, providerId } = row;
    const data = { setId: row.id, patientId, episodeId, providerId, takenAt, total, band };
    await outbox.put([ObservationsRecorded.event({ subject: patientId, audience: audienceOf(row), data })]);
    if (plan && newest?.id === row.id) {
      const alert = alertForScore(row, plan, recordedAt);
      if (alert) await this.alerts.raise(tx, outbox, { ...alert, patientId, setId: row.id, stay: plan });
      await this.alerts.settleSilence(tx, outbox, patientId, recordedAt);
    }
    return ok(viewOf(row, null));
  }

  private async scored(tx: Tx, told: Told, openEpisodeId: string | null): Promise<ObservationSetEntity> {
    const patient = await tx.one<{ date_of_birth: string }>(
      `select date_of_birth from caseload.patient_card where patient_id = $1`,
      [told.patientId],
    );
    invariant(patient, 'observations are of a patient whom the person may see');
    const ageYears = ageInYears(patient.date_of_birth, londonDate(told.takenAt));
    const notScored = news2Bar({ ageYears, isPregnant: told.isPregnant });
    const scale = await this.sets.scaleOf(tx, told.patientId);
    const { missing, ...score } = scoreUnless(notScored, told.values, scale);
    return Object.assign(new ObservationSetEntity(), {
      ...told.values,
      ...score,
      missing: [...missing],
      id: told.id,
      patientId: told.patientId,
      episodeId: told.episodeId ?? openEpisodeId,
      providerId: tx.actor.providerId,
      referrerId: told.referrerId,
      takenAt: told.takenAt,
      recordedAt: this.clock.now(),
      recordedBy: tx.actor.personId,
      recordedByName: tx.actor.name,
      source: told.source,
      spo2Scale: scale,
      notScored,
      replaces: told.replaces?.id ?? null,
      reason: told.replaces?.reason ?? null,
    });
  }
}

function audienceOf({ providerId, referrerId }: ObservationSetEntity): string[] {
  return referrerId ? [providerId, referrerId] : [providerId];
}
