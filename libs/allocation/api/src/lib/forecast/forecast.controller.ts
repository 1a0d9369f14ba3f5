import { Controller, Get, Query } from '@nestjs/common';
import { ForecastQuery, SKILLS, WeekForecastView } from '@ward/allocation/contract';
import { demandOf, forecastErrors, forecastWeek } from '@ward/allocation/domain';
import type { Actor } from '@ward/contract';
import { Clock, londonDate } from '@ward/kernel';
import { Allows, CurrentActor, Returns, UnitOfWork } from '@ward/server-kit';
import { ForecastFactsQuery } from './forecast-facts.query';
import { ForecastStore } from './forecast.store';

@Controller('forecast')
export class ForecastController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: ForecastFactsQuery,
    private readonly kept: ForecastStore,
    private readonly clock: Clock,
  ) {}

  /** Seven days of minutes by skill and of beds, as they look now, and the error of the forecasts of past mornings. */
  @Get()
  @Allows('service:read')
  @Returns(WeekForecastView)
  ask(@Query({ schema: ForecastQuery }) { wardId = null }: { wardId?: string | null }, @CurrentActor() actor: Actor) {
    const asOf = this.clock.now();
    return this.work.read(actor, async (tx): Promise<WeekForecastView> => {
      const facts = await this.facts.ask(tx, wardId, londonDate(asOf));
      const { skills, beds } = forecastWeek(facts);
      const outcomes = await this.kept.outcomes(tx, wardId, londonDate(asOf));
      return {
        asOf,
        staffedBeds: facts.staffedBeds,
        beds: [...beds],
        skills: [...Map.groupBy(skills, ({ skill }) => skill)].map(([skill, days]) => ({
          skill,
          name: SKILLS.find(({ code }) => code === skill)?.name ?? skill,
          days: days.map(({ skill: _, ...minutes }) => ({ ...minutes, demand: demandOf(minutes) })),
          errors: forecastErrors(outcomes.filter((outcome) => outcome.skill === skill)),
        })),
      };
    });
  }
}
