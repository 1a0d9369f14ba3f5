import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AcceptPlanRun, PlanRunQuery, PlanRunView, StartPlanRun } from '@ward/allocation/contract';
import { type Actor, Uuid } from '@ward/contract';
import { ok, refuse } from '@ward/kernel';
import { Allows, CurrentActor, orProblem, type Problems, Returns, UnitOfWork } from '@ward/server-kit';
import { IsNull } from 'typeorm';
import * as z from 'zod';
import { PlanRunHandlers, type PlanRunRefusal } from './plan-run.handlers';
import { PlanRunEntity } from './plan-run.entity';
import { planRunView } from './plan-run.store';

const problems: Problems<PlanRunRefusal> = {
  'allocation/plan-not-ready': {
    status: 409,
    title: 'This plan cannot be taken any more',
    detail: 'It is still being searched, or somebody has taken or left it already. The day has not changed.',
  },
  'allocation/plan-not-accepted': {
    status: 409,
    title: 'There is nothing to take back',
    detail: 'This plan was not taken, or somebody has taken it back already. The day has not changed.',
  },
};

@Controller('plan-runs')
export class PlanRunsController {
  constructor(
    private readonly plans: PlanRunHandlers,
    private readonly work: UnitOfWork,
  ) {}

  @Post()
  @HttpCode(201)
  @Allows('plan:assign')
  @Returns(PlanRunView)
  start(@Body({ schema: StartPlanRun }) body: StartPlanRun, @CurrentActor() actor: Actor) {
    return this.plans.start(body, actor);
  }

  /** The last searches for a day that somebody asked for, the newest first; repairs are acts of the board. */
  @Get()
  @Allows('plan:read')
  @Returns(z.array(PlanRunView))
  ofDay(@Query({ schema: PlanRunQuery }) { day }: z.output<typeof PlanRunQuery>, @CurrentActor() actor: Actor) {
    return this.work.read(actor, async (tx) =>
      (
        await tx.repository(PlanRunEntity).find({
          where: { providerId: actor.providerId, day, cause: IsNull() },
          order: { startedAt: 'DESC' },
          take: 5,
        })
      ).map(planRunView),
    );
  }

  @Get(':id')
  @Allows('plan:read')
  @Returns(PlanRunView)
  async one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    const run = await this.work.read(actor, async (tx) => {
      const found = await tx.repository(PlanRunEntity).findOneBy({ id });
      const patients = found?.proposal?.changes.map(({ patientId }) => patientId) ?? [];
      if (patients.length > 0)
        tx.audit({ action: 'list', what: 'the proposal of a plan', patients: [...new Set(patients)] });
      return found;
    });
    return orProblem(run ? ok(planRunView(run)) : refuse({ code: 'not-found' }), {});
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Allows('plan:assign')
  @Returns(PlanRunView)
  async stop(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.plans.stop(id, actor), problems);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Allows('plan:assign')
  @Returns(PlanRunView)
  async accept(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: AcceptPlanRun }) body: AcceptPlanRun,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.plans.accept(id, body, actor), problems);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Allows('plan:assign')
  @Returns(PlanRunView)
  async undo(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.plans.undo(id, actor), problems);
  }

  @Post(':id/leave')
  @HttpCode(200)
  @Allows('plan:assign')
  @Returns(PlanRunView)
  async leave(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.plans.leave(id, actor), problems);
  }
}
