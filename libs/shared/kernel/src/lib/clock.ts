import { type Instant } from './instant';

/** Tells the time. Domain functions receive `at`; only handlers and jobs ask a clock. */
export abstract class Clock {
  abstract now(): Instant;
}
