import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, PatientAccess, type Tx, UnitOfWork, violates } from '@ward/server-kit';
import type { AssignVisit, VisitState } from '@ward/visits/contract';
import { type AssignRefusal, assignVisit, type Visit, type VisitId, weighAssignment } from '@ward/visits/domain';
import { VisitStore } from '../rows/visit.store';
import { staleBecause, stateOf, visitAssigned } from '../visit-changes';
import { StaffFactsQuery } from './staff-facts.query';

export type AssignVisitRefusal =
  AssignRefusal | CommonRefusal | { readonly code: 'visits/unknown-person'; readonly people: readonly string[] };

@Injectable()
export class AssignVisitHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitStore,
    private readonly facts: StaffFactsQuery,
    private readonly access: PatientAccess,
    private readonly clock: Clock,
  ) {}

  /** Promises a visit to people at a time, or moves it. What a neighbour's commit made impossible is explained. */
  async handle(
    id: VisitId,
    wish: AssignVisit,
    expected: number,
    actor: Actor,
  ): Promise<Result<VisitState, AssignVisitRefusal>> {
    try {
      return await this.assign(id, wish, expected, actor);
    } catch (fault) {
      if (!violates(fault, 'visit_staff_one_place_at_a_time')) throw fault;
      return this.work.read(actor, (tx) => this.explain(tx, id, wish));
    }
  }

  private assign(id: VisitId, wish: AssignVisit, expected: number, actor: Actor) {
    return this.work.run(actor, async (tx, outbox): Promise<Result<VisitState, AssignVisitRefusal>> => {
      const loaded = await this.visits.loadForChange(tx, id);
      if (!loaded) return refuse({ code: 'not-found' });
      if (loaded.row.version !== expected) return refuse(staleBecause(loaded.row));
      await this.access.open(tx, loaded.row.patientId, { action: 'write', what: 'assigned a visit' });
      const proposal = await this.proposal(tx, loaded.visit, wish);
      const unknown = wish.staff.filter((person) => !proposal.staff.some(({ personId }) => personId === person));
      if (unknown.length > 0) return refuse({ code: 'visits/unknown-person', people: unknown });
      const decision = assignVisit(loaded.visit, { ...proposal, despite: wish.despite });
      if (!decision.ok) return decision;
      const version = await this.visits.save(tx, loaded, decision.value, { at: this.clock.now() });
      await outbox.put([visitAssigned(loaded, decision.value)]);
      return ok(stateOf(decision.value, version));
    });
  }

  private async proposal(tx: Tx, visit: Visit, { staff, startsAt }: AssignVisit) {
    return {
      startsAt,
      staff: await this.facts.of(tx, staff, visit, startsAt),
      sameNeedStarts: await this.facts.sameNeedStarts(tx, visit, startsAt),
    };
  }

  private async explain(tx: Tx, id: VisitId, wish: AssignVisit): Promise<Result<VisitState, AssignVisitRefusal>> {
    const loaded = await this.visits.load(tx, id);
    if (!loaded) return refuse({ code: 'not-found' });
    const { blocks, cautions } = weighAssignment(loaded.visit, await this.proposal(tx, loaded.visit, wish));
    return refuse({ code: 'visits/cannot-assign', blocks, cautions });
  }
}
