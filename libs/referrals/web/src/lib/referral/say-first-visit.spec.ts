import type { OfferView } from '@ward/capacity/contract';
import { instant } from '@ward/kernel';
import { sayFirstVisit } from './say-first-visit';

const NOW = instant('2026-03-10T12:00:00.000Z');
const wards = [{ wardId: 'w1', name: 'Lambeth', freeBeds: 2 }] as OfferView['wards'];
const found: OfferView['earliestFirstVisit'] = {
  from: instant('2026-03-10T14:10:00.000Z'),
  to: instant('2026-03-10T15:10:00.000Z'),
  basis: 'plan',
  profession: 'nurse',
  wardId: 'w1',
};
const say = (first: OfferView['earliestFirstVisit'], over = wards) =>
  sayFirstVisit({ earliestFirstVisit: first, wards: over } as OfferView, NOW);

describe('the first visit in words', () => {
  it('says who, when and where the bed is', () => {
    expect(say(found)?.promise).toBe('A nurse can be there today between 14:10 and 15:10; bed free in Lambeth');
    expect(say(found)?.basis).toMatch(/^Fits into that day’s plan/);
  });

  it('does not keep quiet about a ward without a bed', () => {
    const full = [{ wardId: 'w1', name: 'Lambeth', freeBeds: 0 }] as OfferView['wards'];
    expect(say(found, full)?.promise).toMatch(/; no bed free in Lambeth$/);
  });

  it('says when it rests on no plan', () => {
    expect(say({ ...found, basis: 'draft' })?.basis).toMatch(/^That day is not planned yet/);
    const estimate = { ...found, to: null, basis: 'estimate' as const, profession: null, wardId: null };
    expect(say(estimate)).toEqual({
      promise: 'First visit about today 14:10',
      basis: 'An estimate from staff time left, not from a plan.',
    });
  });

  it('says nothing of a visit that nobody can make', () => expect(say(null)).toBeNull());
});
