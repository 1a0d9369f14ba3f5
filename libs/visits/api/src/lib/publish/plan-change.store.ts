import { Injectable } from '@nestjs/common';
import { Ids, type Instant, type LondonDate } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import {
  type Assignment,
  changesByPerson,
  kindOfChange,
  netChange,
  type PatientId,
  type VisitId,
} from '@ward/visits/domain';
import { IsNull } from 'typeorm';
import { PlanChangeEntity, PublishedDayEntity } from '../rows/plan-change.entity';

/** The visit that changed. */
export interface ChangedVisit {
  readonly id: VisitId;
  readonly patientId: PatientId;
  readonly providerId: string;
  readonly wardId: string;
  readonly day: LondonDate;
}

@Injectable()
export class PlanChangeStore {
  constructor(private readonly ids: Ids) {}

  /** Keeps for each person concerned what they have not seen yet. Of a day that is not published nobody was told anything. */
  async note(
    tx: Tx,
    visit: ChangedVisit,
    { before, after, at }: { before: readonly Assignment[]; after: readonly Assignment[]; at: Instant },
  ): Promise<void> {
    const changes = changesByPerson(before, after);
    if (changes.size === 0 || !(await this.isPublished(tx, visit))) return;
    const rows = tx.repository(PlanChangeEntity);
    const { id: visitId, patientId, providerId, day } = visit;
    for (const [personId, change] of changes) {
      const unseen = await rows.findOneBy({ visitId, personId, acknowledgedAt: IsNull() });
      const net = netChange(unseen, change);
      if (net === null) await rows.delete({ visitId, personId, acknowledgedAt: IsNull() });
      else
        await rows.save({
          id: unseen?.id ?? this.ids.next(),
          visitId,
          patientId,
          personId,
          providerId,
          day,
          kind: kindOfChange(net),
          before: net.before,
          after: net.after,
          changedAt: at,
          changedByName: tx.actor.name,
          acknowledgedAt: null,
        });
    }
  }

  private isPublished(tx: Tx, { wardId, day }: ChangedVisit): Promise<boolean> {
    return tx.repository(PublishedDayEntity).existsBy({ wardId, day });
  }
}
