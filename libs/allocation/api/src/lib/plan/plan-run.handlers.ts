import { Injectable } from '@nestjs/common';
import {
  PlanAccepted,
  type AcceptPlanRun,
  type PlanChange,
  type PlanRunStatus,
  type PlanRunView,
  type StartPlanRun,
} from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse, type Result } from '@ward/kernel';
import { UnitOfWork, type CommonRefusal } from '@ward/server-kit';
import { RepairCauses } from '../repair/repair-causes';
import { PlanRunStore, planRunChanged, planRunView, seedOf } from './plan-run.store';

export type PlanRunRefusal =
  | CommonRefusal
  | { readonly code: 'allocation/plan-not-ready' | 'allocation/plan-not-accepted'; readonly planStatus: PlanRunStatus };

@Injectable()
export class PlanRunHandlers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: PlanRunStore,
    private readonly causes: RepairCauses,
    private readonly clock: Clock,
  ) {}

  /** Asks for a plan. The worker searches: it survives a reload of the page and a restart of the process. */
  start({ id, day, wardId, visitIds, personIds, hold, seconds }: StartPlanRun, actor: Actor): Promise<PlanRunView> {
    return this.work.run(actor, async (tx, outbox) => {
      const run = await this.runs.add(tx, {
        id,
        providerId: actor.providerId,
        day,
        wardId,
        visitIds,
        personIds,
        hold,
        seconds,
        seed: seedOf(id),
        status: 'waiting',
        proposal: null,
        cause: null,
        fault: null,
        startedBy: actor.personId,
        startedByName: actor.name,
        startedAt: this.clock.now(),
        heardAt: this.clock.now(),
        endedAt: null,
      });
      tx.audit({ action: 'write', what: 'asked for a plan of a day', patients: [] });
      await outbox.put([planRunChanged(run)]);
      return planRunView(run);
    });
  }

  /** Ends a search early: it comes back with the best plan so far. */
  stop(id: string, actor: Actor): Promise<Result<PlanRunView, PlanRunRefusal>> {
    return this.work.run(actor, async (tx): Promise<Result<PlanRunView, PlanRunRefusal>> => {
      const run = await this.runs.loadForChange(tx, id);
      if (!run) return refuse({ code: 'not-found' });
      if (run.status !== 'waiting' && run.status !== 'searching') return ok(planRunView(run));
      return ok(planRunView(await this.runs.save(tx, run, { isStopAsked: true })));
    });
  }

  /** Puts a proposal aside. Nothing of the day changes. */
  leave(id: string, actor: Actor): Promise<Result<PlanRunView, PlanRunRefusal>> {
    return this.work.run(actor, async (tx, outbox): Promise<Result<PlanRunView, PlanRunRefusal>> => {
      const run = await this.runs.loadForChange(tx, id);
      if (!run) return refuse({ code: 'not-found' });
      if (run.status !== 'ready' && run.status !== 'failed')
        return refuse({ code: 'allocation/plan-not-ready', planStatus: run.status });
      const left = await this.runs.save(tx, run, { status: 'left' });
      await outbox.put([planRunChanged(left)]);
      return ok(planRunView(left));
    });
  }

  /** Takes all or part of a proposal: every visit of it is promised in this transaction, or none is. */
  accept(id: string, { visitIds }: AcceptPlanRun, actor: Actor): Promise<Result<PlanRunView, PlanRunRefusal>> {
    return this.work.run(actor, async (tx, outbox): Promise<Result<PlanRunView, PlanRunRefusal>> => {
      const run = await this.runs.loadForChange(tx, id);
      if (!run) return refuse({ code: 'not-found' });
      if (run.status !== 'ready' || !run.proposal)
        return refuse({ code: 'allocation/plan-not-ready', planStatus: run.status });
      // A repair is taken as a whole: its cause would be true with half of it as well.
      const chosen = run.proposal.changes.filter(({ visitId }) => run.cause || !visitIds || visitIds.includes(visitId));
      const accepted = await this.runs.save(tx, run, {
        status: 'accepted',
        acceptedVisitIds: chosen.map(({ visitId }) => visitId),
      });
      tx.audit({
        action: 'write',
        what: 'accepted a plan of a day',
        patients: [...new Set(chosen.map(({ patientId }) => patientId))],
      });
      await this.causes.apply(tx, outbox, run);
      await outbox.put([
        PlanAccepted.event({
          subject: id,
          audience: [run.providerId],
          data: {
            runId: id,
            day: run.day,
            urgent: run.cause?.kind === 'urgent' ? run.cause.visit : null,
            overruns: run.proposal.overruns,
            assignments: chosen.map(({ visitId, version, after }) => ({
              visitId,
              version,
              staff: after?.people.map(({ personId }) => personId) ?? [],
              startsAt: after?.startsAt ?? null,
            })),
          },
        }),
        planRunChanged(accepted),
      ]);
      return ok(planRunView(accepted));
    });
  }

  /** Takes an acceptance back: every visit of it is as it was before, unless one has changed since; then none is. */
  undo(id: string, actor: Actor): Promise<Result<PlanRunView, PlanRunRefusal>> {
    return this.work.run(actor, async (tx, outbox): Promise<Result<PlanRunView, PlanRunRefusal>> => {
      const run = await this.runs.loadForChange(tx, id);
      if (!run) return refuse({ code: 'not-found' });
      if (run.status !== 'accepted' || !run.proposal)
        return refuse({ code: 'allocation/plan-not-accepted', planStatus: run.status });
      const taken = run.proposal.changes.filter(({ visitId }) => run.acceptedVisitIds?.includes(visitId));
      const left = await this.runs.save(tx, run, { status: 'left' });
      tx.audit({
        action: 'write',
        what: 'took back the acceptance of a plan',
        patients: [...new Set(taken.map(({ patientId }) => patientId))],
      });
      await this.causes.takeBack(tx, outbox, run);
      await outbox.put([
        PlanAccepted.event({
          subject: id,
          audience: [run.providerId],
          data: { runId: id, day: run.day, assignments: taken.map(asBefore), restores: true },
        }),
        planRunChanged(left),
      ]);
      return ok(planRunView(left));
    });
  }
}

/** The acceptance itself made one version more. */
function asBefore({ visitId, version, before }: PlanChange) {
  const staff = before?.people.map(({ personId }) => personId) ?? [];
  return { visitId, version: version + 1, staff, startsAt: before?.startsAt ?? null };
}
