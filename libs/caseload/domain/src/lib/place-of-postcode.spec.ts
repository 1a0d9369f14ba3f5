import fc from 'fast-check';
import { placeOfPostcode } from './place-of-postcode';
import { POSTCODE_PLACES } from './postcode-places';

describe('the place of a postcode', () => {
  it('is the middle of its sector', () => {
    // King's College Hospital stands in SE5 9, a few hundred metres from its middle.
    const place = placeOfPostcode('SE5 9RS');
    expect(place?.precision).toBe('sector');
    expect(place?.lat).toBeCloseTo(51.468, 2);
    expect(place?.lon).toBeCloseTo(-0.096, 2);
  });

  it('is the middle of its district for an outward code alone, or a sector that nobody knows', () => {
    expect(placeOfPostcode('SE5')?.precision).toBe('district');
    expect(placeOfPostcode('SW9 3ZZ')).toEqual(placeOfPostcode('SW9'));
  });

  it('does not depend on case and spaces', () => {
    expect(placeOfPostcode(' se59rs ')).toEqual(placeOfPostcode('SE5 9RS'));
  });

  it.each(['M1 1AE', '', 'SE', 'SE5 9R', 'SE5 9RSS', '; drop'])('is not known for "%s"', (postcode) =>
    expect(placeOfPostcode(postcode)).toBeNull(),
  );

  it('lies in south-east London for every code of the table', () => {
    const codes = POSTCODE_PLACES.trim()
      .split('\n')
      .flatMap((line) => {
        const [district = '', , ...sectors] = line.split(' ');
        return [district, ...sectors.map((sector) => `${district} ${sector[0]}AA`)];
      });
    expect(codes.length).toBeGreaterThan(250);
    for (const code of codes) {
      const place = placeOfPostcode(code);
      expect(place?.lat).toBeGreaterThan(51.28);
      expect(place?.lat).toBeLessThan(51.52);
      expect(place?.lon).toBeGreaterThan(-0.16);
      expect(place?.lon).toBeLessThan(0.24);
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(() => placeOfPostcode(text)).not.toThrow()));
  });
});
