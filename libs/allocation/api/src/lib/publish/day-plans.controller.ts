import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Publication, PublishDay } from '@ward/allocation/contract';
import { type Actor, DateField } from '@ward/contract';
import { Allows, CurrentActor, orProblem, type Problems, Returns } from '@ward/server-kit';
import { PublishDayHandler, type PublishRefusal } from './publish-day.handler';

const problems: Problems<PublishRefusal> = {
  'allocation/leaves-visits-out': {
    status: 409,
    title: 'Some visits of this day are nobody’s yet',
    detail: 'Nothing was published. Give them to somebody, or say that the day may be published without them.',
  },
};

@Controller('day-plans')
export class DayPlansController {
  constructor(private readonly publishDay: PublishDayHandler) {}

  @Post(':day/publication')
  @HttpCode(200)
  @Allows('plan:assign')
  @Returns(Publication)
  async publish(
    @Param('day', { schema: DateField }) day: string,
    @Body({ schema: PublishDay }) body: PublishDay,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.publishDay.handle(day, body, actor), problems);
  }
}
