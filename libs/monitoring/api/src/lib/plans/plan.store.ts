import { Injectable } from '@nestjs/common';
import type { MinutesPerBand, ObservationPlan } from '@ward/monitoring/domain';
import type { Tx } from '@ward/server-kit';

export interface ActivePlan extends ObservationPlan {
  readonly episodeId: string;
  readonly wardId: string;
}

interface PlanRow {
  readonly episode_id: string;
  readonly ward_id: string;
  readonly every_minutes: MinutesPerBand;
  readonly respond_minutes: MinutesPerBand;
}

type Stay = { readonly episodeId: string; readonly patientId: string; readonly wardId: string };

/** How often a stay observes and how soon it answers: the pathway's settings as they were at admission. */
@Injectable()
export class PlanStore {
  async start(
    tx: Tx,
    { episodeId, patientId, wardId }: Stay,
    { everyMinutes, respondMinutes }: ObservationPlan,
  ): Promise<void> {
    await tx.query(
      `insert into monitoring.monitoring_plan (episode_id, patient_id, provider_id, ward_id, every_minutes, respond_minutes, status)
       values ($1, $2, $3, $4, $5, $6, 'active')`,
      [episodeId, patientId, tx.actor.providerId, wardId, JSON.stringify(everyMinutes), JSON.stringify(respondMinutes)],
    );
  }

  async mark(tx: Tx, episodeId: string, status: 'active' | 'paused' | 'ended'): Promise<void> {
    await tx.query(`update monitoring.monitoring_plan set status = $2 where episode_id = $1`, [episodeId, status]);
  }

  async moveTo(tx: Tx, episodeId: string, wardId: string): Promise<void> {
    await tx.query(`update monitoring.monitoring_plan set ward_id = $2 where episode_id = $1`, [episodeId, wardId]);
  }

  async activeOf(tx: Tx, patientId: string): Promise<ActivePlan | undefined> {
    const row = await tx.one<PlanRow>(
      `select episode_id, ward_id, every_minutes, respond_minutes from monitoring.monitoring_plan
        where patient_id = $1 and status = 'active'`,
      [patientId],
    );
    return (
      row && {
        episodeId: row.episode_id,
        wardId: row.ward_id,
        everyMinutes: row.every_minutes,
        respondMinutes: row.respond_minutes,
      }
    );
  }
}
