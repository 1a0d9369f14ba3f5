import { Injectable } from '@nestjs/common';
import type { SaveStaffMember } from '@ward/allocation/contract';
import type { Tx } from '@ward/server-kit';
import { CompetencyEntity, StaffEntity } from '../rows/roster.entities';

interface Saved {
  readonly personId: string;
  readonly providerId: string;
  readonly version: number;
}

@Injectable()
export class StaffStore {
  /** Locks the person of the team until the end of the transaction: two planners cannot both change them. */
  loadForChange(tx: Tx, personId: string): Promise<StaffEntity | null> {
    return tx.repository(StaffEntity).findOne({ where: { personId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Writes everything the planner knows of somebody; competencies are replaced by those given. */
  async save(tx: Tx, { personId, providerId, version }: Saved, { competencies, ...body }: SaveStaffMember) {
    await tx.repository(StaffEntity).upsert({ ...body, personId, providerId, version }, ['personId']);
    const held = tx.repository(CompetencyEntity);
    await held.delete({ personId });
    if (competencies.length > 0) await held.insert(competencies.map((one) => ({ personId, providerId, ...one })));
  }
}
