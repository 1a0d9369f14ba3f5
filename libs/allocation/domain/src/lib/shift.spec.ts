import { minutesBetween } from '@ward/kernel';
import { planShift, type ShiftTimes } from './shift';

const plan = (times: Partial<ShiftTimes>) =>
  planShift('s', 'p', { day: '2026-03-10', from: '08:00', to: '20:00', breakMinutes: 60, ...times });

describe('a shift', () => {
  it('stands on the London clock, in summer and in winter', () => {
    expect(plan({})).toMatchObject({
      value: { startsAt: '2026-03-10T08:00:00.000Z', endsAt: '2026-03-10T20:00:00.000Z' },
    });
    expect(plan({ day: '2026-07-10' })).toMatchObject({ value: { startsAt: '2026-07-10T07:00:00.000Z' } });
  });
  it.each([
    ['2026-03-28', 9],
    ['2026-10-24', 11],
    ['2026-06-01', 10],
  ])('runs over the night of %s for %d hours', (day, hours) => {
    const night = plan({ day, from: '21:00', to: '07:00' });
    expect(night.ok && minutesBetween(night.value.startsAt, night.value.endsAt) / 60).toBe(hours);
  });
  it('is taken for a slip when longer than 13 hours', () => {
    expect(plan({ to: '21:00' }).ok).toBe(true);
    expect(plan({ to: '21:01' })).toMatchObject({ error: { code: 'allocation/shift-too-long' } });
  });
  it('is not half break', () => {
    expect(plan({ from: '08:00', to: '10:00' })).toMatchObject({ error: { code: 'allocation/break-too-long' } });
  });
});
