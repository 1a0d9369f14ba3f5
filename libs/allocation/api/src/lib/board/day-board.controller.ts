import { Body, Controller, Delete, Get, Optional, Param, Put, Query } from '@nestjs/common';
import * as contract from '@ward/allocation/contract';
import { type Actor, Uuid } from '@ward/contract';
import { Allows, CurrentActor, orProblem, type Problems, Returns } from '@ward/server-kit';
import { ExplainQuery, type ExplainRefusal } from '../explain/explain.query';
import { MapTilesSettings } from '../map/map-tiles.module';
import { BoardPresenceHandler } from './board-presence.handler';
import { DayBoardQuery } from './day-board.query';

const explainProblems: Problems<ExplainRefusal> = {
  'allocation/visit-not-planned': {
    status: 409,
    title: 'This visit is not waiting to be done any more',
    detail: 'Only a visit that is still ahead is weighed. Reload to see how it stands.',
  },
};

@Controller('day-board')
export class DayBoardController {
  constructor(
    private readonly board: DayBoardQuery,
    private readonly explain: ExplainQuery,
    private readonly presence: BoardPresenceHandler,
    @Optional() private readonly tiles?: MapTilesSettings,
  ) {}

  @Get()
  @Allows('plan:read')
  @Returns(contract.DayBoard)
  day(@Query({ schema: contract.DayBoardQuery }) query: contract.DayBoardQuery, @CurrentActor() actor: Actor) {
    return this.board.ask(query, actor);
  }

  /** Why visits are nobody's, and what would make room. */
  @Get('gaps')
  @Allows('plan:read')
  @Returns(contract.DayGaps)
  gaps(@Query({ schema: contract.DayGapsQuery }) query: contract.DayGapsQuery, @CurrentActor() actor: Actor) {
    return this.explain.gaps(query, actor);
  }

  @Get('tiles')
  @Allows('plan:read')
  @Returns(contract.MapTiles)
  mapTiles(): contract.MapTiles {
    const { tiles } = this;
    return { tiles: tiles ? { url: tiles.url, attribution: tiles.attribution } : null };
  }

  @Get('presence')
  @Allows('plan:read')
  @Returns(contract.BoardPresence)
  others(
    @Query({ schema: contract.BoardPresenceQuery }) { day }: contract.BoardPresenceQuery,
    @CurrentActor() actor: Actor,
  ) {
    return this.presence.ask(day, actor);
  }

  @Put('presence')
  @Allows('plan:read')
  @Returns(contract.BoardPresence)
  come(@Body({ schema: contract.BeOnBoard }) body: contract.BeOnBoard, @CurrentActor() actor: Actor) {
    return this.presence.come(body, actor);
  }

  @Delete('presence')
  @Allows('plan:read')
  @Returns(contract.LeftBoard)
  leave(@CurrentActor() actor: Actor) {
    return this.presence.leave(actor);
  }
}

@Controller('visits/:id/explanation')
export class ExplanationController {
  constructor(private readonly explain: ExplainQuery) {}

  /** Who could take this visit and when, at what price; who cannot, and why. */
  @Get()
  @Allows('plan:read')
  @Returns(contract.VisitExplanation)
  async one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.explain.visit(id, actor), explainProblems);
  }
}
