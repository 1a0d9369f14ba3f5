import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { DEFAULT_LIMITS, sessionEnd, startSession, TOUCH_MINUTES } from './session';

describe('a session', () => {
  const session = startSession(NOON, DEFAULT_LIMITS);

  it('ends after ten minutes without a touch, and the minute that a touch may be late', () =>
    expect(sessionEnd(session, DEFAULT_LIMITS)).toBe(plusMinutes(NOON, 10 + TOUCH_MINUTES)));

  it('lasts longer when touched', () =>
    expect(sessionEnd({ ...session, seenAt: plusMinutes(NOON, 30) }, DEFAULT_LIMITS)).toBe(
      plusMinutes(NOON, 40 + TOUCH_MINUTES),
    ));

  it('ends after eight hours however busy the person is', () =>
    expect(sessionEnd({ ...session, seenAt: plusMinutes(NOON, 479) }, DEFAULT_LIMITS)).toBe(plusMinutes(NOON, 480)));
});
