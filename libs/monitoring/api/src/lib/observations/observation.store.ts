import { Injectable } from '@nestjs/common';
import type { Instant } from '@ward/kernel';
import { nextDueAt, type Spo2Scale } from '@ward/monitoring/domain';
import type { Tx } from '@ward/server-kit';
import type { ActivePlan } from '../plans/plan.store';
import { ObservationSetEntity } from './observation-set.entity';

/** Sets of observations as rows, and the newest score of each patient beside them. Nothing is ever overwritten. */
@Injectable()
export class ObservationStore {
  /** False when a set of this id is there already. */
  async add(tx: Tx, row: ObservationSetEntity): Promise<boolean> {
    const sets = tx.repository(ObservationSetEntity).createQueryBuilder();
    const added = await sets.insert().values(row).orIgnore().returning('id').execute();
    return added.raw.length === 1;
  }

  async find(tx: Tx, id: string): Promise<ObservationSetEntity | null> {
    return tx.repository(ObservationSetEntity).findOneBy({ id });
  }

  async isReplaced(tx: Tx, id: string): Promise<boolean> {
    return tx.repository(ObservationSetEntity).existsBy({ replaces: id });
  }

  /** The newest set that no correction replaced. */
  async newest(tx: Tx, patientId: string): Promise<ObservationSetEntity | null> {
    return tx
      .repository(ObservationSetEntity)
      .createQueryBuilder('s')
      .where('s.patient_id = :patientId', { patientId })
      .andWhere('not exists (select 1 from monitoring.observation_set n where n.replaces = s.id)')
      .orderBy('s.takenAt', 'DESC')
      .addOrderBy('s.id', 'DESC')
      .limit(1)
      .getOne();
  }

  async scaleOf(tx: Tx, patientId: string): Promise<Spo2Scale> {
    const decided = await tx.one<{ scale: Spo2Scale }>(
      `select scale from monitoring.spo2_scale_card where patient_id = $1`,
      [patientId],
    );
    return decided?.scale ?? 1;
  }

  /** Keeps the newest score where lists read it. Without an active stay nothing is due. */
  async keepLatest(
    tx: Tx,
    patientId: string,
    newest: ObservationSetEntity | null,
    plan: ActivePlan | undefined,
    since: Instant,
  ): Promise<void> {
    const due = plan ? nextDueAt(newest?.takenAt ?? since, { atLeast: newest?.atLeast ?? null }, plan) : null;
    await tx.query(
      `insert into monitoring.latest (patient_id, provider_id, set_id, total, band, at_least, taken_at, next_due_at, missing)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (patient_id) do update set set_id = excluded.set_id, total = excluded.total, band = excluded.band,
         at_least = excluded.at_least, taken_at = excluded.taken_at, next_due_at = excluded.next_due_at, missing = excluded.missing`,
      [
        patientId,
        tx.actor.providerId,
        newest?.id ?? null,
        newest?.total ?? null,
        newest?.band ?? null,
        newest?.atLeast ?? null,
        newest?.takenAt ?? null,
        due,
        newest?.missing ?? [],
      ],
    );
  }
}
