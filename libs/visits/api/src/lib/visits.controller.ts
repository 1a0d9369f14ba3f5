import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { type Actor, Uuid } from '@ward/contract';
import { Allows, CurrentActor, IfMatch, orProblem, Returns, Updates } from '@ward/server-kit';
import * as contract from '@ward/visits/contract';
import { AssignVisitHandler } from './assign/assign-visit.handler';
import { CancelVisitHandler } from './assign/cancel-visit.handler';
import { PinVisitHandler } from './assign/pin-visit.handler';
import { UnassignVisitHandler } from './assign/unassign-visit.handler';
import { MyDayQuery } from './day/my-day.query';
import { VisitDetailQuery } from './day/visit-detail.query';
import { AddVisitHandler } from './plan/add-visit.handler';
import { addProblems, assignProblems, pinProblems, planProblems } from './visits.problems';
import { SeeChangesHandler } from './publish/see-changes.handler';

@Controller('visits')
export class VisitsController {
  constructor(
    private readonly addVisit: AddVisitHandler,
    private readonly assignVisit: AssignVisitHandler,
    private readonly unassignVisit: UnassignVisitHandler,
    private readonly cancelVisit: CancelVisitHandler,
    private readonly pinVisit: PinVisitHandler,
    private readonly myDay: MyDayQuery,
    private readonly visits: VisitDetailQuery,
    private readonly seeChanges: SeeChangesHandler,
  ) {}

  @Get()
  @Allows('visit:read')
  @Returns(contract.PatientVisits)
  list(
    @Query({ schema: contract.PatientVisitsQuery }) query: contract.PatientVisitsQuery,
    @CurrentActor() actor: Actor,
  ) {
    return this.visits.ofPatient(query, actor);
  }

  @Get('mine')
  @Allows('visit:record')
  @Returns(contract.MyDay)
  mine(@Query({ schema: contract.MyDayQuery }) { day }: contract.MyDayQuery, @CurrentActor() actor: Actor) {
    return this.myDay.ask(day, actor);
  }

  @Post('mine/changes/seen')
  @HttpCode(200)
  @Allows('visit:record')
  @Returns(contract.SeenChanges)
  async see(@Body({ schema: contract.SeeChanges }) body: contract.SeeChanges, @CurrentActor() actor: Actor) {
    return orProblem(await this.seeChanges.handle(body, actor), {});
  }

  @Get(':id')
  @Allows('visit:read')
  @Returns(contract.VisitDetail)
  async one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.visits.one(id, actor), {});
  }

  @Post()
  @Allows('plan:assign')
  @Returns(contract.VisitState)
  async add(@Body({ schema: contract.AddVisit }) body: contract.AddVisit, @CurrentActor() actor: Actor) {
    return orProblem(await this.addVisit.handle(body, actor), addProblems);
  }

  @Post(':id/assignment')
  @HttpCode(200)
  @Allows('plan:assign')
  @Updates()
  @Returns(contract.VisitState)
  async assign(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.AssignVisit }) body: contract.AssignVisit,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.assignVisit.handle(id, body, expected, actor), assignProblems);
  }

  @Delete(':id/assignment')
  @Allows('plan:assign')
  @Updates()
  @Returns(contract.VisitState)
  async unassign(@Param('id', { schema: Uuid }) id: string, @IfMatch() expected: number, @CurrentActor() actor: Actor) {
    return orProblem(await this.unassignVisit.handle(id, expected, actor), planProblems);
  }

  @Post(':id/pin')
  @HttpCode(200)
  @Allows('plan:assign')
  @Updates()
  @Returns(contract.VisitState)
  async pin(@Param('id', { schema: Uuid }) id: string, @IfMatch() expected: number, @CurrentActor() actor: Actor) {
    return orProblem(await this.pinVisit.pin(id, expected, actor), pinProblems);
  }

  @Delete(':id/pin')
  @Allows('plan:assign')
  @Updates()
  @Returns(contract.VisitState)
  async unpin(@Param('id', { schema: Uuid }) id: string, @IfMatch() expected: number, @CurrentActor() actor: Actor) {
    return orProblem(await this.pinVisit.unpin(id, expected, actor), pinProblems);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Allows('plan:assign')
  @Updates()
  @Returns(contract.VisitState)
  async cancel(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.CancelVisit }) body: contract.CancelVisit,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.cancelVisit.handle(id, body, expected, actor), planProblems);
  }
}
