import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { type Actor, Page, Uuid } from '@ward/contract';
import {
  BreakGlass,
  BreakGlassOpened,
  BreakGlassQuery as Asked,
  BreakGlassView,
  ReviewBreakGlass,
} from '@ward/identity/contract';
import type { ReviewRefusal } from '@ward/identity/domain';
import {
  Allows,
  type CommonRefusal,
  CurrentActor,
  orProblem,
  type Problems,
  Returns,
  UnitOfWork,
} from '@ward/server-kit';
import { BreakGlassHandler, type BreakGlassRefusal } from './break-glass.handler';
import { BreakGlassQuery } from './break-glass.query';
import { ReviewBreakGlassHandler } from './review-break-glass.handler';

const openProblems: Problems<BreakGlassRefusal> = {
  'identity/already-broken': { status: 409, title: 'This record was already opened with this reason' },
};
const reviewProblems: Problems<ReviewRefusal | CommonRefusal> = {
  'identity/already-reviewed': {
    status: 409,
    title: 'Somebody else has reviewed this already',
    detail: 'Their judgement stands.',
  },
  'identity/own-access': {
    status: 409,
    title: 'You opened this record yourself',
    detail: 'Nothing was changed. Another privacy officer has to judge it.',
  },
  'identity/note-missing': { status: 422, title: 'Say what was wrong or what follows', detail: 'Nothing was changed.' },
};

@Controller('break-glass')
export class BreakGlassController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly query: BreakGlassQuery,
    private readonly open: BreakGlassHandler,
    private readonly review: ReviewBreakGlassHandler,
  ) {}

  /** Opens a patient's record for 60 minutes. The reason is reviewed afterwards. */
  @Post()
  @HttpCode(200)
  @Allows('break-glass:use')
  @Returns(BreakGlassOpened)
  async break(@Body({ schema: BreakGlass }) body: BreakGlass, @CurrentActor() actor: Actor) {
    return orProblem(await this.open.handle(body, actor), openProblems);
  }

  @Get()
  @Allows('break-glass:review')
  @Returns(Page(BreakGlassView))
  queue(@Query({ schema: Asked }) asked: Asked, @CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.query.page(tx, asked));
  }

  @Post(':id/review')
  @HttpCode(200)
  @Allows('break-glass:review')
  @Returns(BreakGlassView)
  async judge(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: ReviewBreakGlass }) body: ReviewBreakGlass,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.review.handle(id, body, actor), reviewProblems);
  }
}
