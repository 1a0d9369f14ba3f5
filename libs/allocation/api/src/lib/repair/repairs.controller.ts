import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { PlanRunView, ProposeRepair, RingUp } from '@ward/allocation/contract';
import { type Actor, Uuid } from '@ward/contract';
import { Allows, CurrentActor, orProblem, type Problems, Returns } from '@ward/server-kit';
import { RepairHandlers, type RepairRefusal } from './repair.handlers';

const problems: Problems<RepairRefusal> = {
  'allocation/not-on-day': {
    status: 409,
    title: 'This person has no shift and no visits on this day',
    detail: 'Nothing was changed. Look at the board of the day: there is nothing to mend for them.',
  },
  'allocation/not-on-ward': {
    status: 409,
    title: 'This patient is not on the ward at the moment',
    detail: 'Nothing was changed. Visits can be added while the stay is active.',
  },
};

/** Repairs are plans with a cause: they are accepted, left and taken back like any other. */
@Controller('repairs')
export class RepairsController {
  constructor(private readonly repairs: RepairHandlers) {}

  @Post()
  @HttpCode(201)
  @Allows('plan:assign')
  @Returns(PlanRunView)
  async propose(@Body({ schema: ProposeRepair }) body: ProposeRepair, @CurrentActor() actor: Actor) {
    return orProblem(await this.repairs.propose(body, actor), problems);
  }

  @Post(':id/calls')
  @HttpCode(200)
  @Allows('plan:assign')
  @Returns(PlanRunView)
  async ring(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: RingUp }) body: RingUp,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.repairs.ring(id, body, actor), problems);
  }
}
