import { aBoard, aBoardVisit, aPerson, assigned, at } from './testing';
import { weighPlace } from './weigh-place';

const far = { lat: 51.52, lon: -0.02 };
const before = aBoardVisit({ visitId: 'before', needId: 'n2', ...far, assigned: assigned('amal', '09:00', '09:45') });
const after = aBoardVisit({ visitId: 'after', needId: 'n3', ...far, assigned: assigned('amal', '12:00', '12:45') });
const visit = aBoardVisit();
const board = aBoard({ people: [aPerson()], visits: [before, visit, after] });
const place = (time: string) => weighPlace(visit, aPerson(), at(time), board);

describe('a place for a visit in hand', () => {
  it('says when the way there is longer than the time for it', () => {
    expect(place('09:50').tone).toBe('heed');
    expect(place('09:50').words).toMatch(/^Amal Okoro has \d+ min too little to get there$/);
  });

  it('says when the next visit cannot be reached in time', () => {
    expect(place('11:10').words).toMatch(/^Amal Okoro has \d+ min too little to get to the next visit$/);
  });

  it('has nothing to say with time on both sides, and puts what forbids it first', () => {
    expect(place('10:40')).toEqual({ tone: 'good', words: '' });
    expect(place('09:20')).toMatchObject({ tone: 'alarm' });
  });
});
