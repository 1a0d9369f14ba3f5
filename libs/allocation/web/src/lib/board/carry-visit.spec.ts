import { type Carried, carry } from './carry-visit';
import { aPerson, at } from './testing';

const people = ['Amal Okoro', 'Ben Late', 'Cleo Byrne', 'Beatrix Low'].map((name) =>
  aPerson({ personId: name.split(' ')[0]?.toLowerCase() ?? '', name }),
);
const axis = { from: at('08:00'), to: at('20:00') };
const here: Carried = { personId: 'amal', startsAt: at('10:00'), typed: '' };
const press = (keys: readonly (string | [string, 'shift'])[], from = here) =>
  keys.reduce<Carried>((now, one) => {
    const [key, shiftKey] = typeof one === 'string' ? [one, false] : [one[0], true];
    return carry(now, { key, shiftKey }, { people }, axis) ?? now;
  }, from);

describe('a visit carried by keys', () => {
  it('goes to the next person and back, and stays at the edges', () => {
    expect(press(['ArrowDown']).personId).toBe('ben');
    expect(press(['ArrowDown', 'ArrowUp', 'ArrowUp']).personId).toBe('amal');
    expect(press(Array<string>(9).fill('ArrowDown')).personId).toBe('beatrix');
  });

  it('goes by five minutes, with Shift by thirty, and never off the day', () => {
    expect(press(['ArrowRight', 'ArrowRight', 'ArrowLeft']).startsAt).toBe(at('10:05'));
    expect(press([['ArrowLeft', 'shift']]).startsAt).toBe(at('09:30'));
    expect(press(Array<[string, 'shift']>(50).fill(['ArrowRight', 'shift'])).startsAt).toBe(at('20:00'));
  });

  it('goes to somebody by the letters of a first or family name', () => {
    expect(press(['c']).personId).toBe('cleo');
    expect(press(['b', 'y']).personId).toBe('cleo');
    expect(press(['b', 'e', 'a']).personId).toBe('beatrix');
  });

  it('begins a new name when the letters fit nobody, and stays where no name fits', () => {
    expect(press(['c', 'a'])).toMatchObject({ personId: 'amal' });
    expect(press(['z']).personId).toBe('amal');
  });

  it('knows no other key', () => {
    expect(carry(here, { key: 'F5', shiftKey: false }, { people }, axis)).toBeUndefined();
  });
});
