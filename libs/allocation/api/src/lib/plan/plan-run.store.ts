import { Injectable } from '@nestjs/common';
import { PlanRunChanged, type PlanRunView } from '@ward/allocation/contract';
import type { Tx } from '@ward/server-kit';
import { PlanRunEntity } from './plan-run.entity';

@Injectable()
export class PlanRunStore {
  /** Locks the run until the end of the transaction: two coordinators cannot both take it. */
  async loadForChange(tx: Tx, id: string): Promise<PlanRunEntity | null> {
    return tx.repository(PlanRunEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(
    tx: Tx,
    run: Omit<PlanRunEntity, 'isStopAsked' | 'progress' | 'version' | 'acceptedVisitIds' | 'rung'>,
  ): Promise<PlanRunEntity> {
    return tx
      .repository(PlanRunEntity)
      .save({ ...run, isStopAsked: false, progress: [], acceptedVisitIds: null, rung: [], version: 1 });
  }

  async save(tx: Tx, run: PlanRunEntity, change: Partial<PlanRunEntity>): Promise<PlanRunEntity> {
    const next = { ...run, ...change, version: run.version + 1 };
    await tx.repository(PlanRunEntity).save(next);
    return next;
  }
}

export function planRunChanged({ id, providerId, day, status }: PlanRunEntity) {
  return PlanRunChanged.event({ subject: id, audience: [providerId], data: { runId: id, day, status } });
}

export function planRunView(run: PlanRunEntity): PlanRunView {
  const {
    id,
    day,
    wardId,
    hold,
    seconds,
    status,
    startedByName,
    startedAt,
    endedAt,
    fault,
    progress,
    proposal,
    cause,
    rung,
    version,
  } = run;
  return {
    id,
    day,
    wardId,
    hold,
    seconds,
    status,
    startedByName,
    startedAt,
    endedAt,
    fault,
    progress,
    proposal,
    cause,
    rung,
    version,
  };
}

/** The run's own id makes its chance: a search that is run again finds the same plan. */
export function seedOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(-7), 16);
}
