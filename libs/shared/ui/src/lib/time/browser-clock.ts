import { Service } from '@angular/core';
import { Clock, type Instant, instantFromMillis } from '@ward/kernel';

/** Less than this is the journey of the answer, not a wrong clock. */
const TOLERATED = 5_000;

/**
 * The time as the server counts it. A tablet's own clock may be wrong by minutes, and a two-hour clock must not be:
 * the `Date` header of every answer corrects it.
 */
@Service()
export class BrowserClock extends Clock {
  private offset = 0;

  override now(): Instant {
    return instantFromMillis(Date.now() + this.offset);
  }

  /** Takes over the server's time; null or nonsense changes nothing. */
  correct(dateHeader: string | null): void {
    const server = Date.parse(dateHeader ?? '');
    if (Number.isNaN(server)) return;
    const drift = server - Date.now();
    if (Math.abs(drift - this.offset) > TOLERATED) this.offset = drift;
  }
}
