import { earlier, type Instant, plusMinutes } from '@ward/kernel';

/** How long a sign-in lasts: without a touch, and at the very longest. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
}

export interface Session {
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly endsAt: Instant;
}

/** Ten minutes for an unattended screen, eight hours for a shift. */
export const DEFAULT_LIMITS: SessionLimits = { idleMinutes: 10, absoluteMinutes: 8 * 60 };

/**
 * Minutes between two writes of `seenAt`, so that a busy person costs one small write a minute and not one a request.
 * The idle end waits as much longer: nobody is signed out sooner than the screen said.
 */
export const TOUCH_MINUTES = 1;

export function startSession(at: Instant, limits: SessionLimits): Session {
  return { startedAt: at, seenAt: at, endsAt: plusMinutes(at, limits.absoluteMinutes) };
}

/** The moment at which this session is over unless it is touched again. */
export function sessionEnd(session: Session, limits: SessionLimits): Instant {
  return earlier(session.endsAt, plusMinutes(session.seenAt, limits.idleMinutes + TOUCH_MINUTES));
}
