import { Injectable } from '@nestjs/common';
import type { StayMonitoring } from '@ward/caseload/contract';
import type { CarePlan, Episode, EpisodeDecision } from '@ward/caseload/domain';
import { Clock, Ids, invariant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import { CarePlanEntity, EpisodeEntity, EpisodeStepEntity } from './episode.entity';
import { toColumns, toEpisode } from './episode.mapper';

@Injectable()
export class EpisodeStore {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async loadForChange(tx: Tx, id: string): Promise<Episode | undefined> {
    const row = await tx.repository(EpisodeEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return row ? toEpisode(row) : undefined;
  }

  async openOf(tx: Tx, patientId: string): Promise<string | null> {
    const row = await tx.one<{ id: string }>(
      `select id from caseload.episode where patient_id = $1 and status <> 'discharged'`,
      [patientId],
    );
    return row?.id ?? null;
  }

  /** The open stays that a person leads, in one order for everybody who locks them. */
  async ledBy(tx: Tx, personId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from caseload.episode where responsible_clinician_id = $1 and status <> 'discharged' order by id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  async begin(tx: Tx, decision: EpisodeDecision, plan: CarePlan, monitoring: StayMonitoring): Promise<void> {
    await tx.repository(EpisodeEntity).insert({ ...toColumns(decision.next), monitoring });
    await this.addStep(tx, decision);
    await this.savePlan(tx, decision.next, plan);
  }

  async save(tx: Tx, decision: EpisodeDecision): Promise<void> {
    await tx.repository(EpisodeEntity).update({ id: decision.next.id }, toColumns(decision.next));
    await this.addStep(tx, decision);
  }

  /** Who changed the stay last: told to whoever was working on an older version of it. */
  lastChange(tx: Tx, episodeId: string): Promise<{ changedBy: string; changedAt: string } | undefined> {
    return tx.one(
      `select by_name as "changedBy", at as "changedAt" from caseload.episode_step
        where episode_id = $1 order by episode_version desc limit 1`,
      [episodeId],
    );
  }

  private async addStep(tx: Tx, { next, step }: EpisodeDecision): Promise<void> {
    const { by, ...what } = step;
    const { id: episodeId, patientId, providerId, referrerId } = next;
    const stay = { episodeId, patientId, providerId, referrerId };
    await tx
      .repository(EpisodeStepEntity)
      .insert({ ...what, ...stay, id: this.ids.next(), episodeVersion: next.version, byId: by.id, byName: by.name });
  }

  async planForChange(tx: Tx, episodeId: string): Promise<CarePlanEntity> {
    const row = await tx
      .repository(CarePlanEntity)
      .findOne({ where: { episodeId }, lock: { mode: 'pessimistic_write' } });
    invariant(row, 'every stay has a care plan from its first moment');
    return row;
  }

  async savePlan(tx: Tx, stay: Pick<Episode, 'id' | 'patientId' | 'providerId'>, plan: CarePlan): Promise<void> {
    await tx.repository(CarePlanEntity).save({
      ...plan,
      episodeId: stay.id,
      patientId: stay.patientId,
      providerId: stay.providerId,
      changedAt: this.clock.now(),
      changedByName: tx.actor.name,
    });
  }
}
