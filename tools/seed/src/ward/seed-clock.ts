import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock, type Instant } from '@ward/kernel';

/** Lets each piece of work live at a moment of its own, so that the pasts of many patients can be lived side by side. */
export class SeedClock extends Clock {
  private readonly moved = new AsyncLocalStorage<Instant>();

  constructor(private readonly present: Instant) {
    super();
  }

  now(): Instant {
    return this.moved.getStore() ?? this.present;
  }

  at<T>(moment: Instant, work: () => Promise<T>): Promise<T> {
    return this.moved.run(moment, work);
  }
}
