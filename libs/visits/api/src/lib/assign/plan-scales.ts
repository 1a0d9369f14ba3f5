import { Injectable } from '@nestjs/common';
import type { Tx } from '@ward/server-kit';
import { type Objection, type PlannedGoing, type Visit, weighPlan } from '@ward/visits/domain';
import type { LoadedVisit } from '../rows/visit.store';
import { StaffFactsQuery } from './staff-facts.query';

/** A visit as it is, and as a plan wants it. */
export interface PlanChange {
  readonly loaded: LoadedVisit;
  readonly next: Visit;
}

/** Puts a whole plan on the scales of a hand assignment, with one look at the team. */
@Injectable()
export class PlanScales {
  constructor(private readonly facts: StaffFactsQuery) {}

  /** What speaks against these changes now. The visits of the plan are weighed in their new places. */
  async weigh(tx: Tx, changes: readonly PlanChange[]): Promise<Objection[]> {
    const placed = changes.flatMap(({ next }) =>
      next.assignments.slice(0, 1).map(({ startsAt }) => ({ next, startsAt })),
    );
    const starts = placed.map(({ startsAt }) => startsAt).sort();
    const [from, to] = [starts[0], starts.at(-1)];
    if (from === undefined || to === undefined) return [];
    const concerned = {
      from,
      to,
      visitIds: changes.map(({ next }) => next.id),
      patientIds: placed.map(({ next }) => next.patientId),
    };
    const people = placed.flatMap(({ next }) => next.assignments.map(({ personId }) => personId));
    const team = await this.facts.ofTeam(tx, [...new Set(people)], concerned);
    const others = await this.facts.otherStarts(
      tx,
      placed.map(({ next }) => next.needId),
      concerned,
    );
    const names = await this.names(tx, concerned.patientIds);
    const goings = placed.map(({ next, startsAt }): PlannedGoing => ({
      visit: next,
      startsAt,
      patient: names.get(next.patientId) ?? '',
      staff: next.assignments.map(({ personId }) => personId),
      sameNeedStarts: others.get(next.needId) ?? [],
    }));
    return weighPlan(goings, team);
  }

  private async names(tx: Tx, patientIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>(
      `select patient_id as id, given_name || ' ' || family_name as name from caseload.patient_card where patient_id = any($1)`,
      [patientIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
