import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { Mileage, MileagePeriod, PersonMileageDays } from '@ward/allocation/contract';
import { type Actor, Uuid } from '@ward/contract';
import { Allows, CurrentActor, orProblem, Returns, writeCsv } from '@ward/server-kit';
import { MileageQuery } from './mileage.query';

@Controller()
export class MileageController {
  constructor(private readonly mileage: MileageQuery) {}

  @Get('mileage')
  @Allows('service:read', 'roster:manage')
  @Returns(Mileage)
  ofTeam(@Query({ schema: MileagePeriod }) period: MileagePeriod, @CurrentActor() actor: Actor) {
    return this.mileage.ofTeam(period, actor);
  }

  @Get('mileage.csv')
  @Allows('service:read', 'roster:manage')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="mileage.csv"')
  async csv(@Query({ schema: MileagePeriod }) period: MileagePeriod, @CurrentActor() actor: Actor): Promise<string> {
    return writeCsv(await this.mileage.lines(period, actor), [
      'name',
      'profession',
      'travels_by',
      'day',
      'visits',
      'miles',
    ]);
  }

  /** One's own ways, for a claim. */
  @Get('mileage/mine')
  @Allows('visit:record')
  @Returns(PersonMileageDays)
  async mine(@Query({ schema: MileagePeriod }) period: MileagePeriod, @CurrentActor() actor: Actor) {
    return orProblem(await this.mileage.ofPerson(actor.personId, period, actor), {});
  }

  @Get('mileage/:personId')
  @Allows('service:read', 'roster:manage')
  @Returns(PersonMileageDays)
  async ofPerson(
    @Param('personId', { schema: Uuid }) personId: string,
    @Query({ schema: MileagePeriod }) period: MileagePeriod,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.mileage.ofPerson(personId, period, actor), {});
  }
}
