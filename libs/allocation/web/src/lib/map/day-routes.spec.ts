import { aBoard, aBoardVisit, aPerson, assigned } from '../board/testing';
import { BOROUGHS } from './borough-outlines';
import { placesOfDay } from './day-routes';

describe('the places of a day', () => {
  const board = aBoard({
    people: [aPerson()],
    visits: [
      aBoardVisit({ visitId: 'later', assigned: assigned('amal', '11:00', '11:45') }),
      aBoardVisit({ visitId: 'first', assigned: assigned('amal', '09:00', '09:45') }),
      aBoardVisit({ visitId: 'call', contact: 'phone', assigned: assigned('amal', '10:00', '10:15') }),
      aBoardVisit({ visitId: 'nobodys' }),
      aBoardVisit({ visitId: 'lost', lat: null, lon: null }),
    ],
  });

  it('number everybody’s homes in the order of their day, and count what has no place', () => {
    const { routes, unallocated, withoutPlace } = placesOfDay(board);
    expect(routes[0]?.stops.map(({ visitId, number }) => [visitId, number])).toEqual([
      ['first', 1],
      ['later', 2],
    ]);
    expect(routes[0]?.stops[0]?.words).toBe('09:00 BYRON, Ada, IV antibiotics');
    expect(unallocated.map(({ visitId }) => visitId)).toEqual(['nobodys']);
    expect(withoutPlace).toBe(2);
  });
});

describe('the outlines', () => {
  it('are rings in and around London', () => {
    expect(BOROUGHS.map(({ name }) => name)).toEqual(expect.arrayContaining(['Lambeth', 'Southwark']));
    for (const { ring } of BOROUGHS) {
      expect(ring[0]).toEqual(ring.at(-1));
      for (const [lat, lon] of ring) expect(lat > 51.2 && lat < 51.7 && lon > -0.6 && lon < 0.4).toBe(true);
    }
  });
});
