import { Injectable } from '@nestjs/common';
import {
  DAYS_AHEAD,
  type NeedId,
  type PlannedVisit,
  reconcileVisits,
  type VisitId,
  type VisitSlot,
} from '@ward/visits/domain';
import { Clock, Ids, type Instant, londonDate, plusDays } from '@ward/kernel';
import type { Outbox, Tx } from '@ward/server-kit';
import { VisitPlanned } from '@ward/visits/contract';
import { In, MoreThanOrEqual } from 'typeorm';
import { VisitNeedEntity } from '../rows/visit-need.entity';
import { VisitEntity } from '../rows/visit.entity';
import { needOf } from '../rows/visit.mapper';
import { VisitStore } from '../rows/visit.store';
import { ofPatient, visitsCancelled } from '../visit-changes';

/** Makes the coming days hold what needs ask for. Every run is safe: what is there already stays as it is. */
@Injectable()
export class VisitPlanner {
  constructor(
    private readonly visits: VisitStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** For all needs of one stay. */
  async plan(tx: Tx, outbox: Outbox, needs: readonly VisitNeedEntity[]): Promise<void> {
    const at = this.clock.now();
    const existing = await this.existing(tx, needs, at);
    const added: VisitId[] = [];
    const cancelled: VisitId[] = [];
    for (const row of needs) {
      const need = needOf(row);
      const { add, change, cancel } = reconcileVisits(need, existing.get(row.id) ?? [], at);
      added.push(...(await this.add(tx, row, add, at)));
      for (const one of change) await this.follow(tx, row, one, at);
      cancelled.push(
        ...(await this.visits.cancel(tx, cancel, {
          at,
          cancelled: { because: 'plan-changed', reason: 'The care plan changed' },
        })),
      );
    }
    const [stay] = needs;
    if (!stay) return;
    if (added.length > 0) await outbox.put([planned(stay, added, at)]);
    if (cancelled.length > 0) await outbox.put([visitsCancelled(stay, cancelled, 'The care plan changed')]);
  }

  private async existing(tx: Tx, needs: readonly VisitNeedEntity[], at: Instant): Promise<Map<NeedId, PlannedVisit[]>> {
    const rows = await tx.repository(VisitEntity).find({
      where: { needId: In(needs.map(({ id }) => id)), day: MoreThanOrEqual(plusDays(londonDate(at), -1)) },
      lock: { mode: 'pessimistic_write' },
    });
    const byNeed = new Map<NeedId, PlannedVisit[]>();
    for (const { windowFrom: from, windowTo: to, ...row } of rows)
      byNeed.set(row.needId, [...(byNeed.get(row.needId) ?? []), { ...row, window: { from, to } }]);
    return byNeed;
  }

  private async add(tx: Tx, need: VisitNeedEntity, slots: readonly VisitSlot[], at: Instant): Promise<VisitId[]> {
    if (slots.length === 0) return [];
    const rows = slots.map(({ occurrence, day, window }) => ({
      ...asked(need),
      id: this.ids.next<'visit'>(),
      needId: need.id,
      occurrence,
      day,
      ...ofPatient(need),
      type: need.type,
      windowFrom: window.from,
      windowTo: window.to,
      status: 'planned' as const,
      changedAt: at,
      version: 1,
    }));
    // Two runs at once: the unique occurrence lets one of them win, and both end with the same visits.
    await tx.repository(VisitEntity).createQueryBuilder().insert().values(rows).orIgnore().execute();
    return rows.map(({ id }) => id);
  }

  /** Lets a visit follow its changed need; takes people off when others have to be chosen. */
  private async follow(
    tx: Tx,
    need: VisitNeedEntity,
    {
      id,
      slot,
      staffMustChange,
    }: { readonly id: VisitId; readonly slot: VisitSlot; readonly staffMustChange: boolean },
    at: Instant,
  ): Promise<void> {
    await tx.repository(VisitEntity).update(id, {
      ...asked(need),
      windowFrom: slot.window.from,
      windowTo: slot.window.to,
      status: 'planned',
      cancelledBecause: null,
      cancelledReason: null,
      ...(staffMustChange ? { promisedFrom: null, promisedTo: null, isPinned: false } : {}),
      changedAt: at,
      changedBy: tx.actor.personId,
      changedByName: tx.actor.name,
      version: () => 'version + 1',
    });
    if (staffMustChange) await this.visits.takeOff(tx, [{ ...ofPatient(need), id, day: slot.day }], at);
  }
}

/** What a visit takes over from its need. */
function asked({ title, minutes, contact, skills, staffCount, minGapMinutes, priority }: VisitNeedEntity) {
  return { title, minutes, contact, skills: [...skills], staffCount, minGapMinutes, priority };
}

function planned(need: VisitNeedEntity, visitIds: VisitId[], at: Instant) {
  const from = londonDate(at);
  return VisitPlanned.event({
    subject: need.episodeId,
    audience: [need.providerId],
    data: { ...ofPatient(need), from, to: plusDays(from, DAYS_AHEAD - 1), visitIds },
  });
}
