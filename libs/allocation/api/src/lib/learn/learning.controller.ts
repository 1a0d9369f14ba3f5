import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { LearnedQuery, LearnedView, LearningSetting, SetLearning } from '@ward/allocation/contract';
import { learnedGroups } from '@ward/allocation/domain';
import type { Actor } from '@ward/contract';
import { Clock, londonDate, plusDays } from '@ward/kernel';
import { Allows, CurrentActor, IfMatch, orProblem, Returns, UnitOfWork, Updates } from '@ward/server-kit';
import { LearningStore } from './learning.store';
import { LEARNED_DAYS, LivedVisitsQuery, sharesOf } from './lived-visits.query';
import { SetLearningHandler } from './set-learning.handler';

@Controller('learning')
export class LearningController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lived: LivedVisitsQuery,
    private readonly settings: LearningStore,
    private readonly setLearning: SetLearningHandler,
    private readonly clock: Clock,
  ) {}

  /** Planned against actual duration, travel and lateness, and whether plans use what was learned. */
  @Get()
  @Allows('service:read')
  @Returns(LearnedView)
  ask(
    @Query({ schema: LearnedQuery }) { wardId = null, by }: { wardId?: string | null; by: LearnedQuery['by'] },
    @CurrentActor() actor: Actor,
  ) {
    const today = londonDate(this.clock.now());
    return this.work.read(actor, async (tx): Promise<LearnedView> => {
      const visits = await this.lived.ask(tx, wardId, today);
      return {
        from: plusDays(today, -LEARNED_DAYS),
        to: plusDays(today, -1),
        visits: visits.length,
        groups: learnedGroups(visits, by),
        shares: sharesOf(wardId === null ? visits : await this.lived.ask(tx, null, today)),
        setting: await this.settings.latest(tx),
      };
    });
  }

  @Put()
  @Updates()
  @Allows('plan:assign')
  @Returns(LearningSetting)
  async set(
    @Body({ schema: SetLearning }) body: SetLearning,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.setLearning.handle(body, expected, actor), {});
  }
}
