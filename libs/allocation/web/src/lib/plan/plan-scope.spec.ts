import { aBoard, aBoardVisit, aPerson } from '../board/testing';
import { partOf, partsOf } from './plan-scope';

const board = aBoard({
  people: [aPerson(), aPerson({ personId: 'ben', profession: 'doctor' })],
  visits: [
    aBoardVisit({ visitId: 'one', postcode: 'SE1 7PB' }),
    aBoardVisit({ visitId: 'two', postcode: 'SW2 1AA' }),
    aBoardVisit({ visitId: 'three', postcode: null }),
  ],
});
const whole = { wardId: null, visitIds: null, personIds: null };

describe('the part of a day to be planned', () => {
  it('is the whole day, a team, or an area', () => {
    expect(partsOf(board, []).map(({ value }) => value)).toEqual([
      'all',
      'team doctor',
      'team nurse',
      'area SE1',
      'area SW2',
    ]);
    expect(partOf('all', board, [])).toEqual(whole);
    expect(partOf('team doctor', board, [])).toEqual({ ...whole, personIds: ['ben'] });
    expect(partOf('area SE1', board, [])).toEqual({ ...whole, visitIds: ['one'] });
  });

  it('is what was chosen on the board', () => {
    expect(partsOf(board, ['two'])[0]?.value).toBe('chosen');
    expect(partOf('chosen', board, ['two'])).toEqual({ ...whole, visitIds: ['two'] });
  });
});
