import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { aSet } from '../testing';
import { scoreNews2 } from './news2';
import { minutesFor, nextDueAt, type ObservationPlan } from './observation-plan';

const plan: ObservationPlan = {
  everyMinutes: { low: 720, lowMedium: 240, medium: 120, high: 30 },
  respondMinutes: { low: 720, lowMedium: 60, medium: 30, high: 15 },
};

describe('when the next observations are due', () => {
  it.each([
    [aSet(), 720],
    [aSet({ consciousness: 'voice' }), 240],
    [aSet({ respiration: 25, pulse: 111 }), 120],
    [aSet({ respiration: 25, pulse: 131, temperature: 38.1 }), 30],
  ])('follows the band of %j', (signs, minutes) =>
    expect(nextDueAt(NOON, scoreNews2(signs, 1), plan)).toBe(plusMinutes(NOON, minutes)),
  );

  it('takes an incomplete set for the band it already reaches', () =>
    expect(
      nextDueAt(NOON, scoreNews2(aSet({ respiration: 25, pulse: 131, temperature: 38.1, systolic: null }), 1), plan),
    ).toBe(plusMinutes(NOON, 30)));

  it('takes an empty set for the longest interval, because the missing list already warns', () =>
    expect(nextDueAt(NOON, { atLeast: null }, plan)).toBe(plusMinutes(NOON, 720)));

  it('reads the respond times by the same bands', () => expect(minutesFor(plan.respondMinutes, 'low-medium')).toBe(60));
});
