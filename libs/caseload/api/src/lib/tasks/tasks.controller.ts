import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import * as contract from '@ward/caseload/contract';
import { type Actor, Uuid } from '@ward/contract';
import {
  Allows,
  type CommonRefusal,
  CurrentActor,
  IfMatch,
  orProblem,
  type Problems,
  Returns,
  UnitOfWork,
  Updates,
} from '@ward/server-kit';
import * as z from 'zod';
import { type FinishTaskRefusal, KeepTasksHandler, type SetTaskRefusal } from './keep-tasks.handler';
import { TasksQuery } from './tasks.query';

const setProblems: Problems<SetTaskRefusal> = {
  'caseload/not-on-ward': {
    status: 409,
    title: 'This patient has not been on the ward',
    detail: 'No task was set. Tasks belong to a stay.',
  },
  'caseload/nobody-of-ours': { status: 422, title: 'This person does not work here', detail: 'Choose another owner.' },
};
const finishProblems: Problems<FinishTaskRefusal> = {
  'caseload/task-done': { status: 409, title: 'Somebody has done this task already', detail: 'Nothing was changed.' },
};
const reopenProblems: Problems<CommonRefusal> = {};

@Controller()
export class TasksController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tasks: TasksQuery,
    private readonly keepTasks: KeepTasksHandler,
  ) {}

  @Get('tasks')
  @Allows('task:manage')
  @Returns(contract.TaskPage)
  list(@Query({ schema: contract.TasksQuery }) asked: contract.TasksQuery, @CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.tasks.open(tx, asked));
  }

  @Get('colleagues')
  @Allows('episode:manage', 'task:manage')
  @Returns(z.array(contract.Colleague))
  colleagues(@CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.tasks.colleagues(tx));
  }

  @Post('tasks')
  @Allows('task:manage')
  @Returns(contract.TaskView)
  async set(@Body({ schema: contract.SetTask }) body: contract.SetTask, @CurrentActor() actor: Actor) {
    return orProblem(await this.keepTasks.set(body, actor), setProblems);
  }

  @Post('tasks/:id/completion')
  @HttpCode(200)
  @Allows('task:manage')
  @Updates()
  @Returns(contract.TaskView)
  async finish(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: contract.FinishTask }) body: contract.FinishTask,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.keepTasks.finish(id, expected, body, actor), finishProblems);
  }

  @Post('tasks/:id/reopening')
  @HttpCode(200)
  @Allows('task:manage')
  @Updates()
  @Returns(contract.TaskView)
  async reopen(@Param('id', { schema: Uuid }) id: string, @IfMatch() expected: number, @CurrentActor() actor: Actor) {
    return orProblem(await this.keepTasks.reopen(id, expected, actor), reopenProblems);
  }
}
