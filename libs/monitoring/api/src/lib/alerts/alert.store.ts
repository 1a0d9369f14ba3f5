import { Injectable } from '@nestjs/common';
import type { Alert } from '@ward/monitoring/domain';
import type { Tx } from '@ward/server-kit';
import { In, Not } from 'typeorm';
import { AlertEntity } from './alert.entity';

/** Alerts as rows; the row itself has the fields of the domain's alert. */
@Injectable()
export class AlertStore {
  async loadForChange(tx: Tx, id: string): Promise<AlertEntity | null> {
    return tx.repository(AlertEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async openOf(tx: Tx, patientId: string, kinds: readonly AlertEntity['kind'][]): Promise<AlertEntity | null> {
    return tx.repository(AlertEntity).findOne({
      where: { patientId, kind: In([...kinds]), state: Not('resolved') },
      order: { raisedAt: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async allOpenOf(tx: Tx, episodeId: string): Promise<AlertEntity[]> {
    return tx
      .repository(AlertEntity)
      .find({ where: { episodeId, state: Not('resolved') }, lock: { mode: 'pessimistic_write' } });
  }

  async allOpenOwnedBy(tx: Tx, ownerId: string): Promise<AlertEntity[]> {
    return tx
      .repository(AlertEntity)
      .find({ where: { ownerId, state: Not('resolved') }, lock: { mode: 'pessimistic_write' } });
  }

  /** False when an alert of this id is there already. */
  async add(tx: Tx, row: AlertEntity): Promise<boolean> {
    const alerts = tx.repository(AlertEntity).createQueryBuilder();
    const added = await alerts
      .insert()
      .values(row as object)
      .orIgnore()
      .returning('id')
      .execute();
    return added.raw.length === 1;
  }

  async save(tx: Tx, row: AlertEntity, next: Alert, named: { ownerName?: string | null } = {}): Promise<AlertEntity> {
    const { kind, level, state, words, dueAt, ownerId, acknowledgedAt, sbard, actedAt, outcome, resolvedAt } = next;
    const taker = ownerId === null ? null : (named.ownerName ?? tx.actor.name);
    const ownerName = ownerId === row.ownerId ? row.ownerName : taker;
    const changed = {
      ...{ kind, level, state, words, dueAt, ownerId, ownerName, acknowledgedAt, sbard, actedAt, outcome, resolvedAt },
      resolvedByName: state === 'resolved' ? tx.actor.name : null,
      version: row.version + 1,
    };
    await tx.repository(AlertEntity).update({ id: row.id }, changed as object);
    return Object.assign(new AlertEntity(), row, changed);
  }
}
