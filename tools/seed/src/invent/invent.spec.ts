import { nhsNumberFault, seededRandom } from '@ward/kernel';
import fc from 'fast-check';
import { inventName } from './names';
import { nhsNumbers } from './nhs-numbers';
import { BOROUGHS, BOXES, catchmentOf, inventPlace } from './places';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('NHS numbers', () => {
  it('begin 999, have the right check digit and come once', () => {
    const numbers = nhsNumbers();
    const taken = Array.from({ length: 5000 }, () => numbers.next().value);
    expect(taken.filter((number) => !number.startsWith('999') || nhsNumberFault(number) !== null)).toEqual([]);
    expect(new Set(taken).size).toBe(5000);
  });
});

describe('places', () => {
  it('lie inside their borough and its catchment', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...BOROUGHS), (seed, borough) => {
        const { lat, lon, postcode } = inventPlace(borough, seededRandom(seed));
        const box = BOXES[borough];
        expect(lat).toBeGreaterThanOrEqual(box.lat[0]);
        expect(lat).toBeLessThanOrEqual(box.lat[1]);
        expect(lon).toBeGreaterThanOrEqual(box.lon[0]);
        expect(lon).toBeLessThanOrEqual(box.lon[1]);
        expect(postcode).toMatch(/^(SE|SW)\d{1,2} \d[A-Z]{2}$/);
        expect(catchmentOf(borough)).toContain(postcode.split(' ')[0]);
      }),
    );
  });
});

describe('chance', () => {
  it('gives the same names and places for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, other] = [seededRandom(seed), seededRandom(seed)];
        expect(inventName('female', one)).toEqual(inventName('female', other));
        expect(inventPlace('Lambeth', one)).toEqual(inventPlace('Lambeth', other));
      }),
    );
  });
});
