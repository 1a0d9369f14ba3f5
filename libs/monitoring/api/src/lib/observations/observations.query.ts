import { Injectable } from '@nestjs/common';
import { InstantField, Uuid, type Actor } from '@ward/contract';
import type { Instant } from '@ward/kernel';
import type * as contract from '@ward/monitoring/contract';
import { decodeCursor, pageOf, PatientAccess, UnitOfWork } from '@ward/server-kit';
import * as z from 'zod';
import { PlanStore } from '../plans/plan.store';
import { ObservationSetEntity } from './observation-set.entity';
import { viewOf } from './observation-set.mapper';
import { ObservationStore } from './observation.store';

const Cursor = z.tuple([InstantField, Uuid]);

/** Observations of one patient, newest first, for the chart and its table. */
@Injectable()
export class ObservationsQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly sets: ObservationStore,
    private readonly plans: PlanStore,
  ) {}

  page(
    { patientId, after, limit, history }: contract.ObservationsQuery,
    actor: Actor,
  ): Promise<contract.ObservationsPage> {
    const cursor = decodeCursor(after, Cursor);
    return this.work.read(actor, async (tx) => {
      await this.access.open(tx, patientId, { action: 'read', what: 'Read observations' });
      const asked = tx
        .repository(ObservationSetEntity)
        .createQueryBuilder('s')
        .addSelect('(select n.id from monitoring.observation_set n where n.replaces = s.id)', 'replaced_by')
        .where('s.patient_id = :patientId', { patientId })
        .orderBy('s.taken_at', 'DESC')
        .addOrderBy('s.id', 'DESC')
        .limit(limit + 1);
      if (!history) asked.andWhere('not exists (select 1 from monitoring.observation_set n where n.replaces = s.id)');
      if (cursor)
        asked.andWhere('(s.taken_at, s.id) < (:at::timestamptz, :id::uuid)', { at: cursor[0], id: cursor[1] });
      const { entities, raw } = await asked.getRawAndEntities<{ replaced_by: string | null }>();
      const rows = entities.map((row, place) => ({ row, replacedBy: raw[place]?.replaced_by ?? null }));
      return pageOf(
        rows,
        limit,
        ({ row }) => [row.takenAt, row.id],
        ({ row, replacedBy }) => viewOf(row, replacedBy),
      );
    });
  }

  summary({ patientId }: contract.PatientQuery, actor: Actor): Promise<contract.MonitoringSummary> {
    return this.work.read(actor, async (tx) => {
      await this.access.open(tx, patientId, { action: 'read', what: 'Read the newest observations' });
      const newest = await this.sets.newest(tx, patientId);
      const plan = await this.plans.activeOf(tx, patientId);
      const latest = await tx.one<{ next_due_at: Instant | null }>(
        `select next_due_at from monitoring.latest_score where patient_id = $1`,
        [patientId],
      );
      const decided = await tx.one<{ scale: 1 | 2; decided_by_name: string; decided_at: Instant; reason: string }>(
        `select scale, decided_by_name, decided_at, reason from monitoring.spo2_scale_card where patient_id = $1`,
        [patientId],
      );
      return {
        patientId,
        latest: newest && viewOf(newest, null),
        nextDueAt: latest?.next_due_at ?? null,
        scale: decided?.scale ?? 1,
        scaleDecision: decided
          ? { decidedBy: decided.decided_by_name, decidedAt: decided.decided_at, reason: decided.reason }
          : null,
        plan: plan ? { everyMinutes: plan.everyMinutes, respondMinutes: plan.respondMinutes } : null,
      };
    });
  }
}
