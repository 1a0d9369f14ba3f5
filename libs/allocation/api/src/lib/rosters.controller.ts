import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import * as contract from '@ward/allocation/contract';
import { type Actor, Uuid } from '@ward/contract';
import {
  Allows,
  Asks,
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
import { SwapShiftsHandler, type SwapShiftsRefusal } from './rosters/swap-shifts.handler';
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
const swapProblems: Problems<SwapShiftsRefusal> = {
  'allocation/shifts-overlap': {
    status: 409,
    title: 'One of them works at that time already',
    detail: 'Nothing was changed. Change or remove their other shift first.',
  },
  'allocation/same-person': { status: 422, title: 'A swap is between two people' },
  'allocation/taker-away': {
    status: 422,
    title: 'One of them is away in the time they would take on',
    detail: 'Nothing was changed. Choose another shift, or remove the absence first.',
  },
};

@Controller('rosters')
export class RostersController {
  constructor(
    private readonly rota: RotaQuery,
    private readonly shifts: ShiftHandlers,
    private readonly copies: CopyShiftsHandler,
    private readonly making: MakeShiftsHandler,
    private readonly takingBack: TakeBackShiftsHandler,
    private readonly swaps: SwapShiftsHandler,
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
  @Returns(contract.ChangedShift)
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
  @Returns(contract.ChangedShift)
  async cancel(@Param('id', { schema: Uuid }) id: string, @IfMatch() expected: number, @CurrentActor() actor: Actor) {
    return orProblem(await this.shifts.cancel(id, expected, actor), {});
  }

  /** What a swap would leave uncovered, before anything is changed. */
  @Post('swaps/weighing')
  @HttpCode(200)
  @Asks()
  @Allows('roster:manage')
  @Returns(contract.SwapWeighed)
  async weighSwap(@Body({ schema: contract.SwapShifts }) body: contract.SwapShifts, @CurrentActor() actor: Actor) {
    return orProblem(await this.swaps.weigh(body, actor), swapProblems);
  }

  /** The versions seen stand in the body: two things change at once. */
  @Post('swaps')
  @HttpCode(200)
  @Allows('roster:manage')
  @Returns(contract.SwappedShifts)
  async swap(@Body({ schema: contract.SwapShifts }) body: contract.SwapShifts, @CurrentActor() actor: Actor) {
    return orProblem(await this.swaps.swap(body, actor), swapProblems);
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
