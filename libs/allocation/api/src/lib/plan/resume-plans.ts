import { Injectable } from '@nestjs/common';
import { Clock, plusMinutes } from '@ward/kernel';
import { RunsEvery, systemActor, UnitOfWork, type Job } from '@ward/server-kit';
import { PlanRunner } from './plan-runner';

/** A search that gave no sign of life for this long lost its process. */
const SILENCE_MINUTES = 0.5;

/** Begins again what a process left behind when it died. */
@RunsEvery('allocation.resume-plans', '* * * * *')
@Injectable()
export class ResumePlans implements Job {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runner: PlanRunner,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const left = await this.work.read(systemActor('resume plans'), (tx) =>
      tx.query<{ id: string; provider: string }>(
        `select id, provider_id as provider from allocation.plan_run
         where status in ('waiting', 'searching') and heard_at < $1 order by started_at`,
        [plusMinutes(this.clock.now(), -SILENCE_MINUTES)],
      ),
    );
    for (const { id, provider } of left) await this.runner.run(id, provider);
  }
}
