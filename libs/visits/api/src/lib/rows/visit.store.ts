import { Injectable } from '@nestjs/common';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import type { CancelledBecause, Visit, VisitId } from '@ward/visits/domain';
import { In } from 'typeorm';
import { VisitEntity, VisitStaffEntity } from './visit.entity';
import { visitOf } from './visit.mapper';

/** A visit and the row it came from. */
export interface LoadedVisit {
  readonly visit: Visit;
  readonly row: VisitEntity;
}

interface Change {
  readonly at: Instant;
  readonly startedAt?: Instant;
  readonly cancelled?: { readonly because: CancelledBecause; readonly reason: string };
}

@Injectable()
export class VisitStore {
  /** Locks the visit until the end of the transaction: two people cannot change it at once. */
  async loadForChange(tx: Tx, id: VisitId): Promise<LoadedVisit | undefined> {
    const row = await tx.repository(VisitEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) return undefined;
    const assignments = await tx.repository(VisitStaffEntity).findBy({ visitId: id });
    return { row, visit: visitOf(row, assignments) };
  }

  /** Writes the next state and who is promised. Answers the new version. */
  async save(tx: Tx, { row, visit: before }: LoadedVisit, next: Visit, change: Change): Promise<number> {
    const [first] = next.assignments;
    const version = row.version + 1;
    await tx.repository(VisitEntity).update(row.id, {
      status: next.status,
      promisedFrom: first?.startsAt ?? null,
      promisedTo: first?.endsAt ?? null,
      isPinned: next.isPinned,
      ...(change.startedAt ? { startedAt: change.startedAt } : {}),
      ...(change.cancelled
        ? { cancelledBecause: change.cancelled.because, cancelledReason: change.cancelled.reason }
        : {}),
      changedAt: change.at,
      changedBy: tx.actor.personId,
      changedByName: tx.actor.name,
      version,
    });
    if (next.assignments !== before.assignments) await this.replaceStaff(tx, row, next);
    return version;
  }

  /** Takes everyone off these visits, ahead of new promises in the same act. */
  async clearStaff(tx: Tx, ids: readonly VisitId[]): Promise<void> {
    if (ids.length > 0) await tx.repository(VisitStaffEntity).delete({ visitId: In(ids) });
  }

  private async replaceStaff(tx: Tx, { id, providerId }: VisitEntity, { assignments }: Visit): Promise<void> {
    const staff = tx.repository(VisitStaffEntity);
    await staff.delete({ visitId: id });
    if (assignments.length > 0) await staff.insert(assignments.map((one) => ({ visitId: id, providerId, ...one })));
  }

  /** Calls off what is still planned of these, in one statement each; answers the ids that were. */
  async cancel(
    tx: Tx,
    ids: readonly VisitId[],
    { at, cancelled }: Required<Pick<Change, 'at' | 'cancelled'>>,
  ): Promise<VisitId[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<{ id: VisitId }>(
      `update visits.visit set status = 'cancelled', cancelled_because = $2, cancelled_reason = $3, promised_from = null,
         promised_to = null, pinned = false, changed_at = $4, changed_by = $5, changed_by_name = $6, version = version + 1
       where id = any($1) and status = 'planned' returning id`,
      [ids, cancelled.because, cancelled.reason, at, tx.actor.personId, tx.actor.name],
    );
    const gone = rows.map(({ id }) => id);
    await tx.repository(VisitStaffEntity).delete({ visitId: In(gone) });
    return gone;
  }
}
