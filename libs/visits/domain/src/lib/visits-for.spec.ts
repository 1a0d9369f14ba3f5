import { daysBetween, londonTime, minutesBetween, plusDays, plusMinutes, startOfLondonDay } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import fc from 'fast-check';
import { aNeed } from '../testing';
import type { NeedWindow, VisitNeed } from './visit-need';
import { visitsFor } from './visits-for';

const wallTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const windows: fc.Arbitrary<NeedWindow[]> = fc.array(fc.record({ from: wallTime, to: wallTime }), {
  minLength: 1,
  maxLength: 4,
});
const needs: fc.Arbitrary<VisitNeed> = fc
  .record({
    windows,
    minutes: fc.integer({ min: 5, max: 120 }),
    everyDays: fc.integer({ min: 1, max: 5 }),
    length: fc.integer({ min: 1, max: 20 }),
    gap: fc.option(fc.integer({ min: 15, max: 480 })),
    // a fortnight around each change of the clocks
    opensAfter: fc.nat(3000),
    fromDate: fc.tuple(fc.constantFrom('2026-03-22', '2026-10-18'), fc.nat(10)).map(([day, n]) => plusDays(day, n)),
  })
  .map(({ length, gap, fromDate, opensAfter, ...rest }) =>
    aNeed({
      ...rest,
      fromDate,
      untilDate: plusDays(fromDate, length - 1),
      minGapMinutes: gap,
      notBefore: plusMinutes(startOfLondonDay(fromDate), opensAfter),
    }),
  );
const reach = fc.tuple(fc.constantFrom('2026-03-22', '2026-10-18'), fc.nat(20), fc.nat(20));

describe('visits for a need', () => {
  it('makes one visit for each window of each day, in London time', () => {
    const need = aNeed({
      windows: [
        { from: '18:00', to: '20:00' },
        { from: '08:00', to: '10:00' },
      ],
      untilDate: '2026-03-11',
    });
    expect(
      visitsFor(need, '2026-03-10', '2026-03-20').map(({ occurrence, window }) => [occurrence, window.from]),
    ).toEqual([
      ['2026-03-10#1', '2026-03-10T08:00:00.000Z'],
      ['2026-03-10#2', '2026-03-10T18:00:00.000Z'],
      ['2026-03-11#1', '2026-03-11T08:00:00.000Z'],
      ['2026-03-11#2', '2026-03-11T18:00:00.000Z'],
    ]);
  });

  it.each(['2026-03-28', '2026-10-24'])('keeps eight o’clock at eight over the change of clocks after %s', (day) => {
    const slots = visitsFor(aNeed({ fromDate: day }), day, plusDays(day, 2));
    expect(slots.map(({ window }) => londonTime(window.from))).toEqual(['08:00', '08:00', '08:00']);
  });

  it('runs a night window into the next day', () => {
    const [night] = visitsFor(aNeed({ windows: [{ from: '22:00', to: '02:00' }] }), '2026-03-10', '2026-03-10');
    expect(night?.window).toEqual({ from: '2026-03-10T22:00:00.000Z', to: '2026-03-11T02:00:00.000Z' });
  });

  it('leaves out what would have to end before the need begins, and opens what is under way from then', () => {
    const need = aNeed({
      windows: [
        { from: '08:00', to: '12:30' },
        { from: '11:00', to: '15:00' },
      ],
      notBefore: NOON,
    });
    expect(visitsFor(need, '2026-03-10', '2026-03-10')).toEqual([
      { occurrence: '2026-03-10#2', day: '2026-03-10', window: { from: NOON, to: '2026-03-10T15:00:00.000Z' } },
    ]);
  });

  it('sees the promised first visit instead of the windows that begin before it ends', () => {
    const firstVisit = { from: NOON, to: '2026-03-10T14:00:00.000Z' as typeof NOON };
    const need = aNeed({
      windows: [
        { from: '08:00', to: '13:00' },
        { from: '17:00', to: '20:00' },
      ],
      firstVisit,
      notBefore: NOON,
    });
    expect(visitsFor(need, '2026-03-10', '2026-03-11').map(({ occurrence }) => occurrence)).toEqual([
      '2026-03-10#first',
      '2026-03-10#2',
      '2026-03-11#1',
      '2026-03-11#2',
    ]);
  });

  it('counts the first visit as one of its day, also when every window of the plan begins later', () => {
    const firstVisit = { from: NOON, to: plusMinutes(NOON, 60) };
    const need = aNeed({ windows: [{ from: '14:00', to: '18:00' }], firstVisit, notBefore: NOON });
    expect(visitsFor(need, '2026-03-10', '2026-03-11').map(({ occurrence }) => occurrence)).toEqual([
      '2026-03-10#first',
      '2026-03-11#1',
    ]);
  });

  it('asks for nothing once the need has ended', () => {
    expect(visitsFor(aNeed({ status: 'ended' }), '2026-03-10', '2026-03-20')).toEqual([]);
  });

  it('names every occurrence once, inside the asked days and the need’s days, in its rhythm', () => {
    fc.assert(
      fc.property(needs, reach, (need, [start, before, after]) => {
        const from = plusDays(start, before);
        const to = plusDays(from, after);
        const slots = visitsFor(need, from, to);
        expect(new Set(slots.map(({ occurrence }) => occurrence)).size).toBe(slots.length);
        for (const { day } of slots) {
          expect(day >= from && day <= to && day >= need.fromDate && day <= (need.untilDate ?? day)).toBe(true);
          expect(daysBetween(need.fromDate, day) % need.everyDays).toBe(0);
        }
      }),
    );
  });

  it('leaves room for the visit in every window, clocks changing or not', () => {
    fc.assert(
      fc.property(needs, (need) => {
        for (const { window } of visitsFor(need, need.fromDate, plusDays(need.fromDate, 14)))
          expect(minutesBetween(window.from, window.to)).toBeGreaterThanOrEqual(need.minutes);
      }),
    );
  });

  it('opens each dose of a day at least the gap after the one before', () => {
    fc.assert(
      fc.property(needs, (need) => {
        const slots = visitsFor(need, need.fromDate, plusDays(need.fromDate, 14));
        for (const [index, slot] of slots.entries()) {
          const before = slots[index - 1];
          if (before?.day !== slot.day) continue;
          expect(minutesBetween(before.window.from, slot.window.from)).toBeGreaterThanOrEqual(need.minGapMinutes ?? 0);
        }
      }),
    );
  });

  it('asked day by day gives what it gives at once', () => {
    fc.assert(
      fc.property(needs, fc.nat(13), (need, split) => {
        const end = plusDays(need.fromDate, 14);
        const middle = plusDays(need.fromDate, split);
        expect([...visitsFor(need, need.fromDate, middle), ...visitsFor(need, plusDays(middle, 1), end)]).toEqual(
          visitsFor(need, need.fromDate, end),
        );
      }),
    );
  });
});
