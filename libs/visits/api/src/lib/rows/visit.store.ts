import { Injectable } from '@nestjs/common';
import type { Instant, LondonDate } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import type { CancelledBecause, Visit, VisitId } from '@ward/visits/domain';
import { In } from 'typeorm';
import { type ChangedVisit, PlanChangeStore } from '../publish/plan-change.store';
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
  constructor(private readonly changes: PlanChangeStore) {}

  /** Locks the visit until the end of the transaction: two people cannot change it at once. */
  async loadForChange(tx: Tx, id: VisitId): Promise<LoadedVisit | undefined> {
    const row = await tx.repository(VisitEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return row ? this.withStaff(tx, row) : undefined;
  }

  /** As it is now, for who only wants to know. */
  async load(tx: Tx, id: VisitId): Promise<LoadedVisit | undefined> {
    const row = await tx.repository(VisitEntity).findOneBy({ id });
    return row ? this.withStaff(tx, row) : undefined;
  }

  private async withStaff(tx: Tx, row: VisitEntity): Promise<LoadedVisit> {
    const assignments = await tx.repository(VisitStaffEntity).findBy({ visitId: row.id });
    return { row, visit: visitOf(row, assignments) };
  }

  /** The visits of a day that somebody is promised to and that have not begun. */
  async promisedOf(tx: Tx, day: LondonDate, wardIds: readonly string[]): Promise<LoadedVisit[]> {
    const rows = await tx
      .repository(VisitEntity)
      .find({ where: { providerId: tx.actor.providerId, day, wardId: In(wardIds), status: 'planned' } });
    const staff = await this.staffOf(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.flatMap((row) => {
      const assignments = staff.get(row.id) ?? [];
      return assignments.length > 0 ? [{ row, visit: visitOf(row, assignments) }] : [];
    });
  }

  /** The visits that a person is promised to and that have not begun, in one order for everybody who locks them. */
  async plannedWith(tx: Tx, personId: string): Promise<VisitId[]> {
    const rows = await tx.query<{ id: VisitId }>(
      `select visit.id from visits.visit join visits.visit_staff staff on staff.visit_id = visit.id
       where staff.person_id = $1 and visit.status = 'planned' order by visit.id`,
      [personId],
    );
    return rows.map(({ id }) => id);
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
    if (next.assignments !== before.assignments) {
      await this.replaceStaff(tx, row, next);
      if (row.status === 'planned')
        await this.changes.note(tx, row, { before: before.assignments, after: next.assignments, at: change.at });
    }
    return version;
  }

  /** Takes everyone off these visits, ahead of new promises in the same act. */
  async clearStaff(tx: Tx, ids: readonly VisitId[]): Promise<void> {
    if (ids.length > 0) await tx.repository(VisitStaffEntity).delete({ visitId: In(ids) });
  }

  /** Takes everyone off these visits and keeps it for each of them to see. */
  async takeOff(tx: Tx, visits: readonly ChangedVisit[], at: Instant): Promise<void> {
    const ids = visits.map(({ id }) => id);
    const staff = await this.staffOf(tx, ids);
    await this.clearStaff(tx, ids);
    for (const visit of visits)
      await this.changes.note(tx, visit, { before: staff.get(visit.id) ?? [], after: [], at });
  }

  private async staffOf(tx: Tx, ids: readonly VisitId[]): Promise<ReadonlyMap<VisitId, VisitStaffEntity[]>> {
    if (ids.length === 0) return new Map();
    return Map.groupBy(await tx.repository(VisitStaffEntity).findBy({ visitId: In(ids) }), ({ visitId }) => visitId);
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
    const gone = await tx.query<ChangedVisit>(
      `update visits.visit set status = 'cancelled', cancelled_because = $2, cancelled_reason = $3, promised_from = null,
         promised_to = null, pinned = false, changed_at = $4, changed_by = $5, changed_by_name = $6, version = version + 1
       where id = any($1) and status = 'planned'
       returning id, patient_id as "patientId", provider_id as "providerId", ward_id as "wardId", day`,
      [ids, cancelled.because, cancelled.reason, at, tx.actor.personId, tx.actor.name],
    );
    await this.takeOff(tx, gone, at);
    return gone.map(({ id }) => id);
  }
}
