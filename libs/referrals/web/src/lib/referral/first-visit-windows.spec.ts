import { atLondon, londonTime, minutesBetween } from '@ward/kernel';
import fc from 'fast-check';
import { SERVICE_HOURS } from '@ward/referrals/domain';
import { firstVisitWindows } from './first-visit-windows';

const at = (time: string, day = '2026-03-10') => atLondon(day, time);

describe('windows for the first visit', () => {
  it('begin at the next quarter that can be reached, an hour each today', () => {
    const [first, second] = firstVisitWindows(at('12:03'), at('14:03'));
    expect(first).toEqual({ from: at('12:30'), to: at('13:30'), isInTime: true });
    expect(second).toMatchObject({ from: at('13:30'), isInTime: true });
  });

  it('say which begin after the clock', () =>
    expect(firstVisitWindows(at('12:00'), at('14:00')).find(({ isInTime }) => !isInTime)?.from).toBe(at('14:15')));

  it('begin at opening when the ward is closed', () => {
    expect(firstVisitWindows(at('21:00'), at('10:00', '2026-03-11'))[0]?.from).toBe(at('08:00', '2026-03-11'));
    expect(firstVisitWindows(at('03:00'), at('10:00'))[0]?.from).toBe(at('08:00'));
  });

  it('lie ahead at the minute of opening too', () =>
    expect(firstVisitWindows(at('08:00'), at('10:00'))[0]?.from).toBe(at('08:15')));

  it('lie ahead, in service hours, one after the other, at any time of the year', () => {
    const minutes = fc.integer({ min: 0, max: 365 * 24 * 60 });
    fc.assert(
      fc.property(minutes, (offset) => {
        const now = new Date(Date.UTC(2026, 0, 1) + offset * 60_000).toISOString() as ReturnType<typeof at>;
        const windows = firstVisitWindows(now, now);
        expect(windows.length).toBeGreaterThan(10);
        windows.forEach(({ from, to }, place) => {
          expect(from > now).toBe(true);
          expect(minutesBetween(from, to)).toBeGreaterThanOrEqual(30);
          expect(londonTime(from) >= '08:00' && londonTime(to) <= '20:00').toBe(true);
          const next = windows[place + 1];
          if (next) expect(next.from >= to).toBe(true);
        });
      }),
    );
  });
});

it('keeps to the hours of the service, over closed days', () => {
  const week = SERVICE_HOURS.week.map((open, day) => (day >= 5 ? null : open));
  const friday = firstVisitWindows(at('19:00', '2026-03-13'), at('21:00', '2026-03-13'), { week, exceptions: [] });
  expect(friday.map(({ from }) => from)).toEqual([at('19:15', '2026-03-13')]);
  const late = firstVisitWindows(at('20:30', '2026-03-13'), at('10:00', '2026-03-16'), { week, exceptions: [] });
  expect(late[0]?.from).toBe(at('08:00', '2026-03-16'));
});
