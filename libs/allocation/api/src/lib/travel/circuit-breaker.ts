import { isBefore, plusMinutes, type Instant } from '@ward/kernel';

/** After so many failures in a row nobody waits for the server again until this many minutes have gone by. */
const FAILURES = 3;
const PAUSE_MINUTES = 1;

/** Keeps people from waiting, call after call, for a server that does not answer. */
export class CircuitBreaker {
  private failures = 0;
  private openUntil: Instant | null = null;

  isOpen(at: Instant): boolean {
    return this.openUntil !== null && isBefore(at, this.openUntil);
  }

  answered(): void {
    this.failures = 0;
    this.openUntil = null;
  }

  failed(at: Instant): void {
    this.failures++;
    if (this.failures >= FAILURES) this.openUntil = plusMinutes(at, PAUSE_MINUTES);
  }
}
