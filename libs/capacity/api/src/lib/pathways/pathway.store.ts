import { Injectable } from '@nestjs/common';
import type { Pathway } from '@ward/capacity/domain';
import type { Tx } from '@ward/server-kit';
import { PathwayEntity, PathwayVersionEntity } from './pathway.entity';
import { settingsOf } from './pathway.mapper';

@Injectable()
export class PathwayStore {
  byId(tx: Tx, id: string): Promise<PathwayEntity | null> {
    return tx.repository(PathwayEntity).findOneBy({ id });
  }

  /** Locks the row: of two people who change one version, the second sees that it is no longer the newest. */
  loadForChange(tx: Tx, id: string): Promise<PathwayEntity | null> {
    return tx.repository(PathwayEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Keeps the pathway and, beside it, this version of its settings for good. */
  async save(tx: Tx, pathway: Pathway): Promise<PathwayEntity> {
    const by = { setByName: tx.actor.name, providerId: tx.actor.providerId };
    const kept = await tx.repository(PathwayEntity).save({ ...pathway, ...by });
    await tx.repository(PathwayVersionEntity).insert({
      ...by,
      pathwayId: pathway.id,
      version: pathway.version,
      settings: settingsOf(pathway),
      setBy: pathway.setBy,
      setAt: pathway.setAt,
    });
    return kept;
  }
}
