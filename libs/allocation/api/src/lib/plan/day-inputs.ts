import { Injectable } from '@nestjs/common';
import type { DayBoard, TravelBasis } from '@ward/allocation/contract';
import { type TravelMode, TravelTimes } from '@ward/allocation/domain';
import type { DayInput } from '@ward/allocation/solver';
import type { Actor } from '@ward/contract';
import { Clock } from '@ward/kernel';
import { DayBoardQuery } from '../board/day-board.query';
import { dayInputOf, placesOf, type PlanFacts, type PlanScope } from './day-input';
import { PlanFactsQuery } from './plan-facts.query';

export interface DayAsked extends PlanScope {
  readonly day: string;
  readonly wardId: string | null;
}

export interface PlannersDay {
  readonly board: DayBoard;
  readonly input: DayInput;
  readonly travel: TravelBasis;
}

/** A day as every planning act takes it: the search, the repair, the explanation and the promise all begin here. */
@Injectable()
export class DayInputs {
  constructor(
    private readonly boards: DayBoardQuery,
    private readonly facts: PlanFactsQuery,
    private readonly journeys: TravelTimes,
    private readonly clock: Clock,
  ) {}

  async ask({ day, wardId, ...scope }: DayAsked, actor: Actor): Promise<PlannersDay> {
    const board = await this.boards.ask({ day, ...(wardId ? { wardId } : {}) }, actor);
    const { facts, basis } = await this.factsOf(board, actor);
    return { board, input: dayInputOf(board, facts, scope), travel: basis };
  }

  /** What a board that is read already does not show. */
  async factsOf(board: DayBoard, actor: Actor): Promise<{ readonly facts: PlanFacts; readonly basis: TravelBasis }> {
    const facts = await this.facts.ask(board.day, actor);
    const { travel, basis } = await this.travel(board, actor.providerId);
    return { facts: { ...facts, travel, now: this.clock.now() }, basis };
  }

  private async travel(board: DayBoard, providerId: string) {
    const places = placesOf(board);
    const modes = [...new Set(board.people.map(({ travelMode }) => travelMode))].sort();
    const tables = await Promise.all(
      modes.map(async (mode) => [mode, await this.journeys.table(places, mode, providerId)] as const),
    );
    const of = (wanted: string) =>
      tables.flatMap(([mode, { source }]): TravelMode[] => (source === wanted ? [mode] : []));
    return {
      travel: Object.fromEntries(tables.map(([mode, { minutes }]) => [mode, minutes])),
      basis: { measured: of('measured'), estimated: of('estimated'), roughHomes: roughHomes(board) },
    };
  }
}

function roughHomes({ visits }: DayBoard): number {
  return new Set(visits.filter(({ placePrecision }) => placePrecision !== 'exact').map(({ patientId }) => patientId))
    .size;
}
