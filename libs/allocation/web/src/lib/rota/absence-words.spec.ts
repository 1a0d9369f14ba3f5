import { atLondon } from '@ward/kernel';
import { type Away, spanOf } from './absence-words';

const shift = { startsAt: atLondon('2026-03-10', '08:00'), endsAt: atLondon('2026-03-10', '16:00') };
const night = { startsAt: atLondon('2026-03-10', '21:00'), endsAt: atLondon('2026-03-11', '07:00') };
const away = (given: Partial<Away>): Away => ({
  day: '2026-03-10',
  reason: 'sickness',
  until: '2026-03-10',
  time: '',
  shift,
  ...given,
});

describe('the time of an absence', () => {
  it('is of whole London days, the last one counted, over the change of the clocks', () => {
    expect(spanOf(away({ day: '2026-03-28', until: '2026-03-29' }))).toEqual({
      from: '2026-03-28T00:00:00.000Z',
      to: '2026-03-29T23:00:00.000Z',
    });
    expect(spanOf(away({ until: '2026-03-09' }))).toBeUndefined();
  });

  it('is before a late start and after an early finish', () => {
    expect(spanOf(away({ reason: 'late-start', time: '10:00' }))).toEqual({
      from: shift.startsAt,
      to: '2026-03-10T10:00:00.000Z',
    });
    expect(spanOf(away({ reason: 'early-finish', time: '12:00' }))).toEqual({
      from: '2026-03-10T12:00:00.000Z',
      to: shift.endsAt,
    });
  });

  it('follows a night into the next day', () => {
    expect(spanOf(away({ reason: 'early-finish', time: '03:00', shift: night }))).toEqual({
      from: '2026-03-11T03:00:00.000Z',
      to: night.endsAt,
    });
  });

  it('is none outside the shift, or without one', () => {
    expect(spanOf(away({ reason: 'late-start', time: '08:00' }))).toBeUndefined();
    expect(spanOf(away({ reason: 'early-finish', time: '17:00' }))).toBeUndefined();
    expect(spanOf(away({ reason: 'late-start', time: '10:00', shift: null }))).toBeUndefined();
  });
});
