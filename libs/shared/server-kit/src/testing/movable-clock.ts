import { Clock, DAY, HOUR, MINUTE, instantFromMillis, millisOf, type Instant } from '@ward/kernel';

/** A clock that stands until it is moved. */
export class MovableClock extends Clock {
  constructor(private at: Instant) {
    super();
  }

  now(): Instant {
    return this.at;
  }

  moveTo(at: Instant): void {
    this.at = at;
  }

  pass({ minutes = 0, hours = 0, days = 0 }: { minutes?: number; hours?: number; days?: number }): void {
    this.at = instantFromMillis(millisOf(this.at) + minutes * MINUTE + hours * HOUR + days * DAY);
  }
}
