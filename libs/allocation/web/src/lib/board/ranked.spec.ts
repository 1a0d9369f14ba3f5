import type { ChoicePrice, VisitExplanation } from '@ward/allocation/contract';
import { sayGap } from './gap-reasons';
import { rankPeople } from './rank-people';
import { byTheDay } from './ranked';
import { sayPrice, sayWhy } from './say-price';
import { aBoard, aBoardVisit, aPerson, assigned, at } from './testing';

const price = (given: Partial<ChoicePrice> = {}): ChoicePrice => ({
  travelMinutes: 12,
  lateMinutes: 0,
  overtimeMinutes: 0,
  delays: 0,
  strangers: 0,
  missesBreak: false,
  ...given,
});
const [amal, ben] = [
  { personId: 'amal', name: 'Amal Okoro' },
  { personId: 'ben', name: 'Ben Late' },
];
const explained = (given: Partial<VisitExplanation> = {}): VisitExplanation => ({
  visitId: 'v1',
  choices: [
    { people: [ben], startsAt: at('10:30'), price: price() },
    { people: [amal], startsAt: at('11:00'), price: price({ strangers: 1, travelMinutes: -5 }) },
  ],
  obstacles: [],
  reasons: [],
  changes: [],
  ...given,
});

describe('the price of a choice', () => {
  it.each([
    [price(), '12 min more travel'],
    [price({ travelMinutes: 0, lateMinutes: 10 }), '10 min late, no extra travel'],
    [price({ missesBreak: true, travelMinutes: -4 }), 'goes without their break, 4 min less travel'],
    [price({ delays: 2, overtimeMinutes: 75 }), 'makes 2 other visits late, 1 h 15 min overtime, 12 min more travel'],
  ])('is said with the worst first', (given, words) => expect(sayPrice(given, false)).toBe(words));

  it('speaks of a known face only where it makes a difference', () => {
    expect(sayPrice(price(), true)).toContain('knows the patient');
    expect(sayPrice(price({ strangers: 1 }), true)).toContain('unknown to the patient');
  });
});

describe('why this person', () => {
  it('says that they are the best, or who would cost less', () => {
    expect(sayWhy([ben], explained())).toBe(
      'Ben Late is the best of 2 who could go: knows the patient, 12 min more travel.',
    );
    expect(sayWhy([amal], explained())).toBe(
      'Amal Okoro costs unknown to the patient, 5 min less travel. Ben Late at 10:30 would cost less: knows the patient, 12 min more travel.',
    );
  });

  it('says what a promise made by hand goes against, and nothing while nobody is promised', () => {
    const obstacles = [{ ...amal, words: 'Amal Okoro is not trained in IV therapy' }];
    expect(sayWhy([amal], explained({ choices: [], obstacles }))).toBe(
      'It was promised by hand against the day’s rules: Amal Okoro is not trained in IV therapy.',
    );
    expect(sayWhy([], explained())).toBe('');
  });
});

describe('everybody by the whole day', () => {
  const cleo = aPerson({ personId: 'cleo', name: 'Cleo Short', shifts: [{ from: at('13:30'), to: at('16:00') }] });
  const unskilled = aPerson({ personId: 'dan', name: 'Dan New', skills: [] });
  const people = [aPerson(), aPerson({ personId: 'ben', name: 'Ben Late' }), cleo, unskilled];
  const visit = aBoardVisit();
  const board = aBoard({ people, visits: [visit] });
  const ranked = byTheDay(
    visit,
    board,
    rankPeople(visit, board, at('08:00')),
    explained({ obstacles: [{ personId: 'cleo', name: 'Cleo Short', words: 'cleo is on shift too late' }] }),
  );

  it('keeps the engine’s order and times, then who could be sent all the same, then who cannot', () => {
    expect(ranked.map(({ person }) => person.personId)).toEqual(['ben', 'amal', 'cleo', 'dan']);
    expect(ranked[0]).toMatchObject({
      startsAt: at('10:30'),
      price: 'knows the patient, 12 min more travel',
      heed: '',
    });
    expect(ranked[3]?.heed).toBe('Dan New does not have IV therapy');
  });

  it('offers at the board’s own time who is busy when the engine would let another visit slide', () => {
    const other = aBoardVisit({ visitId: 'v2', assigned: assigned('ben', '10:15', '11:00') });
    const full = aBoard({ people, visits: [visit, other] });
    const offered = byTheDay(visit, full, rankPeople(visit, full, at('08:00')), explained());
    const found = offered.find(({ person }) => person.personId === 'ben');
    expect(found?.verdict.blocks).toEqual([]);
    expect(found?.startsAt).not.toBe(at('10:30'));
  });

  it('says what it would take to send somebody against the rules', () => {
    expect(ranked[2]?.heed).toBe('Ends 1 h 35 min after its window (09:00 to 13:00)');
  });
});

describe('why a visit is nobody’s', () => {
  const best = { people: [ben], startsAt: at('10:30'), price: price() };
  it('names who could go and how many others', () => {
    expect(sayGap({ visitId: 'v1', able: 3, best, reasons: [], changes: [] })).toBe(
      'Ben Late could go at 10:30: 12 min more travel; 2 others could',
    );
  });
  it('says what stands in the way and the smallest change', () => {
    const gap = { visitId: 'v1', able: 0, best: null, reasons: ['needs a person'], changes: ['if Amal stayed', 'x'] };
    expect(sayGap(gap)).toBe('Needs a person. It would fit if Amal stayed.');
  });
  it('is about visits that stand as they are', () => {
    expect(sayWhy(assigned('amal', '10:00', '10:45'), explained())).toContain('Amal Okoro');
  });
});
