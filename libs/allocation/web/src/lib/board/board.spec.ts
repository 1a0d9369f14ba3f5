import { millisOf, minutesBetween } from '@ward/kernel';
import fc from 'fast-check';
import { axisOf, momentAt, percentOf } from './board-axis';
import { nextStop } from './board-focus';
import { rowsOf, waitingFor } from './board-rows';
import { rankPeople } from './rank-people';
import { readTime } from './read-time';
import { sayVerdict } from './say-verdict';
import { aBoard, aBoardVisit, aPerson, assigned, at } from './testing';

const nothing = { words: '', skill: '', profession: '' };
const barsOf = (board = aBoard(), now = at('08:00'), look = nothing) =>
  rowsOf(board, axisOf(board), now, look).flatMap(({ bars }) => bars);

describe('the axis of the board', () => {
  it('shows 08:00 to 20:00 and widens for an early shift', () => {
    const words = (people = [aPerson()]) => axisOf(aBoard({ people })).hours.map((hour) => hour.words);
    expect([words()[0], words().at(-1)]).toEqual(['08:00', '19:00']);
    expect(words([aPerson({ shifts: [{ from: at('06:30'), to: at('15:00') }] })])[0]).toBe('06:00');
  });

  it('keeps the clock on the wall on the days the clocks change', () => {
    for (const day of ['2026-03-29', '2026-10-25']) {
      const hours = axisOf({ day, people: [], visits: [] }).hours.map(({ words }) => words);
      expect(hours).toContain('12:00');
      expect(new Set(hours).size).toBe(hours.length);
    }
  });

  it('finds the moment again from its place, to the step', () => {
    const axis = axisOf(aBoard());
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fraction) => {
        const moment = momentAt(axis, fraction);
        expect(millisOf(moment) % 300_000).toBe(0);
        expect(momentAt(axis, percentOf(axis, moment) / 100)).toBe(moment);
      }),
    );
  });
});

describe('how visits stand', () => {
  const board = (given: object, times = ['10:00', '10:45'] as const) =>
    aBoard({ visits: [aBoardVisit({ assigned: assigned('amal', ...times), ...given })] });

  it.each([
    ['planned', {}, '09:00'],
    ['late', {}, '10:01'],
    ['under-way', { status: 'under-way' }, '10:01'],
    ['over', { status: 'done' }, '12:00'],
    ['outside-window', { windowFrom: at('10:30') }, '09:00'],
  ] as const)('says %s', (standing, given, now) => {
    expect(barsOf(board(given), at(now))[0]?.standing).toBe(standing);
  });

  it('counts the minutes of travel that are missing between two homes', () => {
    const visits = [
      aBoardVisit({ assigned: assigned('amal', '10:00', '10:45') }),
      aBoardVisit({ visitId: 'v2', lat: 51.45, assigned: assigned('amal', '10:50', '11:35') }),
    ];
    expect(barsOf(aBoard({ visits })).map(({ shortBy }) => shortBy > 0)).toEqual([false, true]);
    expect(
      barsOf(aBoard({ visits: visits.map((visit) => ({ ...visit, contact: 'phone' as const })) }))[1]?.shortBy,
    ).toBe(0);
  });

  it('dims what is not looked for and hides nothing', () => {
    const visits = [
      aBoardVisit({ assigned: assigned('amal', '10:00', '10:45') }),
      aBoardVisit({ visitId: 'v2', familyName: 'Turing', assigned: assigned('amal', '12:00', '12:45') }),
    ];
    expect(
      barsOf(aBoard({ visits }), at('08:00'), { ...nothing, words: 'turing' }).map(({ isDimmed }) => isDimmed),
    ).toEqual([true, false]);
  });
});

describe('ranking people for a visit', () => {
  const now = at('08:00');
  it('puts who can go first and says why the others cannot', () => {
    const people = [
      aPerson({ personId: 'ben', name: 'Ben', skills: [] }),
      aPerson(),
      aPerson({
        personId: 'cara',
        name: 'Cara',
        absences: [{ from: at('07:00'), to: at('18:00'), reason: 'sickness' }],
      }),
      aPerson({ personId: 'dee', name: 'Dee', shifts: [{ from: at('12:30'), to: at('20:00') }] }),
    ];
    const ranked = rankPeople(aBoardVisit(), aBoard({ people }), now);
    expect(ranked.map(({ person, verdict }) => [person.name, sayVerdict(verdict)])).toEqual([
      ['Amal Okoro', ''],
      ['Dee', 'Ends 35 min after its window (09:00 to 13:00)'],
      ['Ben', 'Ben does not have IV therapy'],
      ['Cara', 'Cara is away until 18:00'],
    ]);
  });

  it('offers a start after the visit that somebody has then, journey included', () => {
    const busy = aBoardVisit({
      visitId: 'v2',
      patientId: 'p2',
      lat: 51.45,
      assigned: assigned('amal', '08:30', '11:00'),
    });
    const [best] = rankPeople(aBoardVisit(), aBoard({ visits: [aBoardVisit(), busy] }), now);
    expect(best?.verdict).toEqual({ blocks: [], cautions: [] });
    expect(minutesBetween(at('11:00'), best?.startsAt ?? now)).toBeGreaterThan(5);
  });

  it('prefers who goes to the same home already', () => {
    const people = [aPerson(), aPerson({ personId: 'ben', name: 'Ben' })];
    const known = aBoardVisit({ visitId: 'v2', needId: 'n2', assigned: assigned('ben', '12:00', '12:30') });
    expect(rankPeople(aBoardVisit(), aBoard({ people, visits: [known] }), now)[0]?.person.name).toBe('Ben');
  });

  it('never offers as free what the verdict forbids', () => {
    const times = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(times, { maxLength: 4 }), (spans) => {
        const visits = spans.map(([start, length], index) =>
          aBoardVisit({
            visitId: `o${index}`,
            needId: `o${index}`,
            assigned: [{ personId: 'amal', startsAt: at('08:00'), endsAt: at('08:00') }].map((one) => ({
              ...one,
              startsAt: momentOf(start),
              endsAt: momentOf(start + length),
            })),
          }),
        );
        const [best] = rankPeople(aBoardVisit(), aBoard({ visits }), now);
        if (!best || best.verdict.blocks.length > 0) return;
        const ends = millisOf(best.startsAt) + 45 * 60_000;
        for (const { assigned: others } of visits)
          for (const one of others)
            expect(millisOf(one.endsAt) <= millisOf(best.startsAt) || millisOf(one.startsAt) >= ends).toBe(true);
      }),
    );
  });
});

describe('arrow keys on the board', () => {
  const stop = (personId: string, visitId: string, time: string) => ({ personId, visitId, from: at(time) });
  const rows = [
    [stop('a', '1', '09:00'), stop('a', '2', '11:00')],
    [],
    [stop('c', '3', '10:30'), stop('c', '4', '15:00')],
  ];
  const [one, two] = [stop('a', '1', '09:00'), stop('a', '2', '11:00')];
  it.each([
    ['ArrowRight', one, '2'],
    ['ArrowLeft', one, '1'],
    ['ArrowDown', two, '3'],
    ['ArrowUp', stop('c', '4', '15:00'), '2'],
    ['End', one, '2'],
    ['Home', two, '1'],
    ['ArrowUp', one, '1'],
  ] as const)('%s', (key, here, expected) => expect(nextStop(rows, here, key).visitId).toBe(expected));
});

const momentOf = (steps: number) => momentAt(axisOf(aBoard()), (steps * 15) / 720);

describe('reading a time', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['09:30', '09:30'],
    ['9.30', '09:30'],
    ['1630', '16:30'],
    ['24:00', ''],
    ['noon', ''],
    ['', ''],
  ])('takes "%s" as "%s"', (typed, time) => expect(readTime(typed)).toBe(time));
});

describe('visits that need somebody', () => {
  it('are those of nobody and those whose person is away then', () => {
    const person = aPerson({ absences: [{ from: at('12:00'), to: at('16:00'), reason: 'sickness' }] });
    const visits = [
      aBoardVisit({ visitId: 'morning', assigned: assigned('amal', '10:00', '10:45') }),
      aBoardVisit({ visitId: 'afternoon', assigned: assigned('amal', '13:00', '13:45') }),
      aBoardVisit({ visitId: 'nobody' }),
      aBoardVisit({ visitId: 'done', status: 'done' }),
    ];
    const board = aBoard({ people: [person], visits });
    expect(waitingFor(board).map(({ visitId }) => visitId)).toEqual(['afternoon', 'nobody']);
    expect(barsOf(board).map(({ standing }) => standing)).toEqual(['planned', 'uncovered']);
  });
});
