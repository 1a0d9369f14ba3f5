import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { CalendarQuery, PersonDay, PersonDayQuery as Asked } from '@ward/allocation/contract';
import { type Actor, Uuid } from '@ward/contract';
import { Allows, CurrentActor, orProblem, type Problems, Returns } from '@ward/server-kit';
import { PersonDayQuery, type PersonDayRefusal } from './person-day.query';

const problems: Problems<PersonDayRefusal> = {
  'allocation/not-your-day': {
    status: 403,
    title: 'You may print your own day only',
    detail: 'Coordinators may print the days of everybody.',
  },
  'allocation/no-visits': {
    status: 404,
    title: 'There are no visits to put into a calendar',
    detail: 'None are planned for this person in these days.',
  },
};

@Controller('staff/:personId')
export class PersonDayController {
  constructor(private readonly days: PersonDayQuery) {}

  /** The way of a day in order, with what is needed at each door. */
  @Get('day')
  @Allows('visit:record', 'plan:assign')
  @Returns(PersonDay)
  async day(
    @Param('personId', { schema: Uuid }) personId: string,
    @Query({ schema: Asked }) query: Asked,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.days.ask(personId, query, actor), problems);
  }

  /** The coming days for a calendar, without anybody's name in it. */
  @Get('visits.ics')
  @Allows('visit:record', 'plan:assign')
  @Header('Content-Type', 'text/calendar; charset=utf-8; method=PUBLISH')
  @Header('Content-Disposition', 'attachment; filename="visits.ics"')
  async calendar(
    @Param('personId', { schema: Uuid }) personId: string,
    @Query({ schema: CalendarQuery }) query: CalendarQuery,
    @CurrentActor() actor: Actor,
  ): Promise<string> {
    return orProblem(await this.days.calendar(personId, query, actor), problems);
  }
}
