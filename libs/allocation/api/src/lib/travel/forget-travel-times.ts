import { Injectable } from '@nestjs/common';
import { Clock } from '@ward/kernel';
import { type Job, RunsEvery, systemActor, UnitOfWork } from '@ward/server-kit';
import { TravelTimeStore } from './travel-time.store';

/** Old measurements are believed no longer; neither are the places of those who have left kept for ever. */
@RunsEvery('allocation.forget-travel-times', '41 3 * * *')
@Injectable()
export class ForgetTravelTimes implements Job {
  constructor(
    private readonly work: UnitOfWork,
    private readonly kept: TravelTimeStore,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    return this.work.run(systemActor('travel times'), (tx) => this.kept.forget(tx, this.clock.now()));
  }
}
