import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import * as contract from '@ward/allocation/contract';
import { type Actor, Uuid } from '@ward/contract';
import {
  Allows,
  type CommonRefusal,
  CurrentActor,
  IfMatch,
  orProblem,
  type Problems,
  Returns,
  Updates,
} from '@ward/server-kit';
import { AbsenceHandlers } from './rosters/absence.handlers';
import { CopyShiftsHandler } from './rosters/copy-shifts.handler';
import { MakeShiftsHandler } from './rosters/make-shifts.handler';
import { RotaQuery } from './rosters/rota.query';
import { ShiftHandlers, type ShiftsRefusal } from './rosters/shift.handlers';
import { TakeBackShiftsHandler } from './rosters/take-back-shifts.handler';

const shiftProblems: Problems<ShiftsRefusal> = {
  'allocation/shifts-overlap': {
    status: 409,
    title: 'This person already has a shift then',
    detail: 'Nothing was changed. Change or remove the other shift first.',
  },
  'allocation/shift-too-long': { status: 422, title: 'A shift is at most 13 hours long: check from and to' },
  'allocation/break-too-long': { status: 422, title: 'The break takes half of the shift or more: check it' },
};
const weekProblems: Problems<CommonRefusal | { readonly code: 'allocation/not-a-monday' }> = {
  'allocation/not-a-monday': { status: 422, title: 'A week begins on a Monday' },
};

@Controller('rosters')
export class RostersController {
  constructor(
    private readonly rota: RotaQuery,
    private readonly shifts: ShiftHandlers,
    private readonly copies: CopyShiftsHandler,
    private readonly making: MakeShiftsHandler,
    private readonly takingBack: TakeBackShiftsHandler,
    private readonly absences: AbsenceHandlers,
  ) {}

  @Get()
  @Allows('plan:read', 'roster:manage')
  @Returns(contract.Rota)
  week(@Query({ schema: contract.RotaQuery }) query: contract.RotaQuery, @CurrentActor() actor: Actor) {
    return this.rota.ask(query, actor);
  }

  @Post('shifts')
  @Allows('roster:manage')
  @Returns(contract.ShiftView)
  async plan(@Body({ schema: contract.PlanShift }) body: contract.PlanShift, @CurrentActor() actor: Actor) {
    return orProblem(await this.shifts.plan(body, actor), shiftProblems);
  }

  @Put('shifts/:id')
  @Allows('roster:manage')
  @Updates()
  @Returns(contract.ShiftView)
  async change(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.ChangeShift }) body: contract.ChangeShift,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.shifts.change(id, body, expected, actor), shiftProblems);
  }

  @Delete('shifts/:id')
  @Allows('roster:manage')
  @Updates()
  @Returns(contract.ShiftView)
  async cancel(@Param('id', { schema: Uuid }) id: string, @IfMatch() expected: number, @CurrentActor() actor: Actor) {
    return orProblem(await this.shifts.cancel(id, expected, actor), {});
  }

  @Post('copies')
  @HttpCode(200)
  @Allows('roster:manage')
  @Returns(contract.CopiedShifts)
  async copy(@Body({ schema: contract.CopyShifts }) body: contract.CopyShifts, @CurrentActor() actor: Actor) {
    return orProblem(await this.copies.handle(body, actor), weekProblems);
  }

  /** Everybody's working pattern laid over some weeks. */
  @Post('pattern-shifts')
  @HttpCode(200)
  @Allows('roster:manage')
  @Returns(contract.MadeShifts)
  async make(@Body({ schema: contract.MakeShifts }) body: contract.MakeShifts, @CurrentActor() actor: Actor) {
    return orProblem(await this.making.handle(body, actor), weekProblems);
  }

  /** Takes back what one bulk act put on the rota. */
  @Delete('batches/:id')
  @Allows('roster:manage')
  @Returns(contract.TakenBack)
  async takeBack(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.takingBack.handle(id, actor), {});
  }

  @Post('absences')
  @Allows('roster:manage', 'plan:assign')
  @Returns(contract.AbsenceView)
  async away(@Body({ schema: contract.RecordAbsence }) body: contract.RecordAbsence, @CurrentActor() actor: Actor) {
    return orProblem(await this.absences.record(body, actor), {});
  }

  @Delete('absences/:id')
  @Allows('roster:manage', 'plan:assign')
  @Returns(contract.RemovedAbsence)
  async back(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.absences.remove(id, actor), {});
  }
}
