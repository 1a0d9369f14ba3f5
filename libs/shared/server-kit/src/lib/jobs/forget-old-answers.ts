import { Injectable } from '@nestjs/common';
import { Clock, plusMinutes } from '@ward/kernel';
import { systemActor } from '../database/system-settings';
import { UnitOfWork } from '../database/unit-of-work';
import { RunsEvery, type Job } from './jobs';

/** Longer than any phone stays without signal with something unsent. */
const KEPT_MINUTES = 14 * 24 * 60;

/** Stored answers for replays are kept two weeks, then forgotten. */
@RunsEvery('request.forget-old-answers', '17 3 * * *')
@Injectable()
export class ForgetOldAnswers implements Job {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.work.run(systemActor('forget old answers'), (tx) =>
      tx.query(`delete from request.answer where at < $1`, [plusMinutes(this.clock.now(), -KEPT_MINUTES)]),
    );
  }
}
