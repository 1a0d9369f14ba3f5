import { Injectable } from '@nestjs/common';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import type { RecordId, VisitId, VisitRecord } from '@ward/visits/domain';
import type { VisitEntity } from '../rows/visit.entity';
import { VisitNeedEntity } from '../rows/visit-need.entity';
import { VisitRecordEntity } from '../rows/visit-record.entity';

@Injectable()
export class RecordStore {
  async currentOf(tx: Tx, visitId: VisitId): Promise<RecordId | null> {
    const row = await tx
      .repository(VisitRecordEntity)
      .findOne({ where: { visitId, current: true }, select: { id: true } });
    return row?.id ?? null;
  }

  /** Adds a record and makes it the current one. What it replaces stays, and is no longer current. */
  async add(
    tx: Tx,
    record: VisitRecord,
    { id: visitId, patientId, providerId }: VisitEntity,
    at: Instant,
  ): Promise<void> {
    if (record.replaces !== null)
      await tx.repository(VisitRecordEntity).update({ id: record.replaces }, { current: false });
    await tx
      .repository(VisitRecordEntity)
      .insert({ ...record, visitId, patientId, providerId, current: true, savedAt: at });
  }

  /** Whose referral the stay began with. */
  async referralOf(tx: Tx, { needId }: VisitEntity) {
    const need = await tx.repository(VisitNeedEntity).findOneByOrFail({ id: needId });
    return { referralId: need.referralId, referrerId: need.referrerId };
  }
}
