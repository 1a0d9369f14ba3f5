import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { Clock, type Instant, londonDate } from '@ward/kernel';

const SECOND = 1_000;

/** The present as signals, so that times on the screen grow old by themselves. One timer serves every screen. */
@Service()
export class Now {
  private readonly clock = inject(Clock);
  private readonly ticked = signal<Instant>(this.clock.now());

  readonly second = this.ticked.asReadonly();
  /** Changes once a minute: enough for everything but the last minute of a clock. */
  readonly minute = computed(() => this.ticked(), { equal: (one, other) => one.slice(0, 16) === other.slice(0, 16) });
  readonly today = computed(() => londonDate(this.minute()));

  constructor() {
    const timer = setInterval(() => this.ticked.set(this.clock.now()), SECOND);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
