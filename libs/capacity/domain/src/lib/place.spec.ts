import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { aPlace } from '../testing';
import { hasLapsed, heldUntil, HOLD_MINUTES, occupied, released } from './place';

describe('A held bed', () => {
  it('lapses at the end of its hold, not a moment before', () => {
    const place = aPlace({ status: 'held', heldUntil: heldUntil(NOON) });
    expect(hasLapsed(place, plusMinutes(NOON, HOLD_MINUTES - 1 / 60_000))).toBe(false);
    expect(hasLapsed(place, plusMinutes(NOON, HOLD_MINUTES))).toBe(true);
  });

  it('no longer lapses once the stay has begun', () => {
    const place = occupied(aPlace({ status: 'held', heldUntil: NOON }), 'e1');
    expect(place).toMatchObject({ status: 'occupied', episodeId: 'e1', heldUntil: null });
    expect(hasLapsed(place, plusMinutes(NOON, 600))).toBe(false);
  });

  it('is free again once released', () => {
    expect(released(aPlace({ status: 'occupied' }), NOON)).toMatchObject({
      status: 'released',
      releasedAt: NOON,
    });
  });
});
