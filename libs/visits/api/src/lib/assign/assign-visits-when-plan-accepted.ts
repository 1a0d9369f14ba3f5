import { Injectable } from '@nestjs/common';
import { PlanAccepted } from '@ward/allocation/contract';
import type { DomainEvent } from '@ward/contract';
import { Clock, ok, plusMinutes, refuse, type Result } from '@ward/kernel';
import { type Listener, type ListenerRefusal, ListensTo, type Outbox, type Tx, violates } from '@ward/server-kit';
import type { Objection, Visit, VisitId } from '@ward/visits/domain';
import { asExtraVisit, ExtraVisits } from '../plan/extra-visits';
import { VisitStore } from '../rows/visit.store';
import { visitAssigned } from '../visit-changes';
import { type PlanChange, PlanScales } from './plan-scales';

type Accepted = ReturnType<typeof PlanAccepted.event>['data'];
type Assignment = Accepted['assignments'][number];

/** Makes an accepted plan true: all of its visits, or none when one of them has changed since the plan was made. */
@ListensTo(PlanAccepted)
@Injectable()
export class AssignVisitsWhenPlanAccepted implements Listener<typeof PlanAccepted> {
  constructor(
    private readonly visits: VisitStore,
    private readonly scales: PlanScales,
    private readonly extra: ExtraVisits,
    private readonly clock: Clock,
  ) {}

  async hear(
    { data }: DomainEvent<string, Accepted>,
    tx: Tx,
    outbox: Outbox,
  ): Promise<Result<undefined, ListenerRefusal>> {
    if (data.urgent) {
      const added = await this.extra.add(tx, outbox, asExtraVisit(data.urgent, data.day));
      if (!added.ok) return refuse(notAdded(added.error.code));
    }
    const changes: PlanChange[] = [];
    const overtaken: VisitId[] = [];
    // In the order of their ids, so that two acceptances at once wait for each other instead of deadlocking.
    for (const assignment of data.assignments.toSorted((a, b) => (a.visitId < b.visitId ? -1 : 1))) {
      const loaded = await this.visits.loadForChange(tx, assignment.visitId);
      if (loaded && loaded.row.version === assignment.version && loaded.visit.status === 'planned')
        changes.push({ loaded, next: promised(loaded.visit, assignment) });
      else overtaken.push(assignment.visitId);
    }
    if (overtaken.length > 0) return refuse(overtakenBy(overtaken));
    const weighed = await this.scales.weigh(tx, changes);
    const objections = data.restores ? weighed.filter(({ blocks }) => blocks.length > 0) : weighed;
    if (objections.length > 0) return refuse(forbidden(objections));
    const overruns = await this.overrunsOf(tx, data.overruns);
    if (overruns.length < data.overruns.length) return refuse(overtakenBy(data.overruns.map(({ visitId }) => visitId)));
    return this.make([...overruns, ...changes], tx, outbox);
  }

  /** Visits under way that end later than promised; whoever comes to them stays. */
  private async overrunsOf(tx: Tx, overruns: Accepted['overruns']): Promise<PlanChange[]> {
    const changes: PlanChange[] = [];
    for (const { visitId, version, endsAt } of overruns) {
      const loaded = await this.visits.loadForChange(tx, visitId);
      if (loaded?.row.version !== version || loaded.visit.status !== 'under-way') continue;
      const assignments = loaded.visit.assignments.map((one) => ({ ...one, endsAt }));
      changes.push({ loaded, next: { ...loaded.visit, assignments } });
    }
    return changes;
  }

  /** First everyone is taken off, then put on: people who swap visits are never in two places. */
  private async make(
    changes: readonly PlanChange[],
    tx: Tx,
    outbox: Outbox,
  ): Promise<Result<undefined, ListenerRefusal>> {
    const at = this.clock.now();
    try {
      await this.visits.clearStaff(
        tx,
        changes.map(({ loaded }) => loaded.visit.id),
      );
      for (const { loaded, next } of changes) {
        await this.visits.save(tx, loaded, next, { at });
        await outbox.put([visitAssigned(loaded, next)]);
      }
      return ok();
    } catch (fault) {
      if (!violates(fault, 'visit_staff_one_place_at_a_time')) throw fault;
      return refuse({
        code: 'visits/plan-parts-overlap',
        title: 'These changes need others of the plan to make room',
        detail: 'Nothing was changed. Accept the whole plan, or choose the visits of one person together.',
      });
    }
  }
}

function promised(visit: Visit, { staff, startsAt }: Assignment): Visit {
  if (startsAt === null) return { ...visit, assignments: [] };
  const endsAt = plusMinutes(startsAt, visit.minutes);
  return { ...visit, assignments: staff.map((personId) => ({ personId, startsAt, endsAt })) };
}

function overtakenBy(visitIds: readonly VisitId[]): ListenerRefusal {
  const [one, many] = ['A visit of this plan has', `${visitIds.length} visits of this plan have`];
  return {
    code: 'visits/plan-overtaken',
    title: `${visitIds.length === 1 ? one : many} changed since it was made`,
    detail: 'Nothing was changed. Leave these visits out, or make a new plan.',
    visitIds: [...visitIds],
  };
}

/** The day is not any more what it was when the search began: who, which visit and why is named, nothing is done. */
function forbidden(objections: readonly Objection[]): ListenerRefusal {
  const [one, many] = ['A visit of this plan cannot', `${objections.length} visits of this plan cannot`];
  return {
    code: 'visits/plan-not-possible',
    title: `${objections.length === 1 ? one : many} be done like this any more`,
    detail:
      'Nothing was changed. Skills, shifts or absences changed since: leave these visits out, or make a new plan.',
    visitIds: objections.map(({ visitId }) => visitId),
    objections: [...objections],
  };
}

/** Why the urgent visit of a repair cannot be made. */
function notAdded(code: string): ListenerRefusal {
  return {
    code,
    title: 'The urgent visit cannot be added',
    detail:
      'Nothing was changed. The patient may have left the ward, or the time for the visit is over: work it out again.',
  };
}
