import { Injectable } from '@nestjs/common';
import { type LearningSetting, LearningSet, type SetLearning } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, londonDate, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork } from '@ward/server-kit';
import { LearningStore } from './learning.store';
import { LivedVisitsQuery, sharesOf } from './lived-visits.query';

/** Lets plans use what was learned up to now, or no longer. Turning it off undoes turning it on. */
@Injectable()
export class SetLearningHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lived: LivedVisitsQuery,
    private readonly settings: LearningStore,
    private readonly clock: Clock,
  ) {}

  handle({ isOn }: SetLearning, expected: number, actor: Actor): Promise<Result<LearningSetting, CommonRefusal>> {
    return this.work.run(actor, async (tx, outbox): Promise<Result<LearningSetting, CommonRefusal>> => {
      await this.settings.lock(tx);
      const before = await this.settings.latest(tx);
      if (before.version !== expected) return refuse({ code: 'stale', currentVersion: before.version });
      const at = this.clock.now();
      const shares = isOn ? sharesOf(await this.lived.ask(tx, null, londonDate(at))) : {};
      await this.settings.add(tx, { isOn, shares, version: before.version + 1 }, at);
      tx.audit({
        action: 'configure',
        what: isOn ? 'let plans use learned minutes' : 'let plans use planned minutes',
        patients: [],
      });
      const { providerId } = actor;
      await outbox.put([
        LearningSet.event({ subject: providerId, audience: [providerId], data: { providerId, isOn } }),
      ]);
      return ok(await this.settings.latest(tx));
    });
  }
}
