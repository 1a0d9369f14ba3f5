import { barsOf } from './day-bars';

const day = (percent: number | null) => ({
  day: '2026-03-10',
  patients: 1,
  staffed: 1,
  percent,
  admissions: 0,
  discharges: 0,
  contacts: 0,
});

it.each([
  [80, 'is-calm'],
  [80.1, 'is-aim'],
  [100, 'is-aim'],
  [100.1, 'is-breach'],
  [null, 'is-calm'],
])('draws %p %% as %s', (percent, level) => expect(barsOf([day(percent)])[0]).toMatchObject({ level }));

it('draws a breach no higher than the picture, and nothing without beds', () => {
  const [breach, none] = barsOf([day(300), day(null)]);
  expect(breach?.y).toBe(0);
  expect(none?.height).toBe(0);
});
