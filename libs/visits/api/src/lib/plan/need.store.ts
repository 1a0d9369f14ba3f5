import { Injectable } from '@nestjs/common';
import type { Tx } from '@ward/server-kit';
import type { EpisodeId, VisitNeed } from '@ward/visits/domain';
import { VisitNeedEntity } from '../rows/visit-need.entity';
import { type NeedHome, needRow } from '../rows/visit.mapper';

@Injectable()
export class NeedStore {
  /** Locks the needs of a stay, so that two changes of its plan follow each other. */
  ofEpisodeForChange(tx: Tx, episodeId: EpisodeId): Promise<VisitNeedEntity[]> {
    return tx
      .repository(VisitNeedEntity)
      .find({ where: { episodeId }, order: { id: 'asc' }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, needs: readonly VisitNeed[], home: NeedHome): Promise<VisitNeedEntity[]> {
    const rows = needs.map((need) => needRow(need, home));
    if (rows.length > 0) await tx.repository(VisitNeedEntity).upsert(rows, ['id']);
    return rows;
  }
}
