import { placeOfPostcode } from './place-of-postcode';
import { type HomePlace, settlePlace } from './settle-place';

const NOWHERE: HomePlace = { postcode: null, lat: null, lon: null, placePrecision: null };
const CAMBERWELL = { lat: 51.4739, lon: -0.0949 };
const roughly = (postcode: string) => {
  const place = placeOfPostcode(postcode);
  return { lat: place?.lat ?? null, lon: place?.lon ?? null, placePrecision: place?.precision ?? null };
};
const rough: HomePlace = { ...NOWHERE, ...roughly('SE5 9RS'), postcode: 'SE5 9RS' };
const exact: HomePlace = { ...CAMBERWELL, postcode: 'SE5 9RS', placePrecision: 'exact' };

describe('the place of a home', () => {
  it('is taken from the postcode when a referral tells no more', () => {
    expect(settlePlace(NOWHERE, { ...NOWHERE, postcode: 'SE5 9RS' })).toEqual(roughly('SE5 9RS'));
  });

  it('is exact once somebody gives coordinates', () => {
    expect(settlePlace(rough, { ...rough, ...CAMBERWELL })).toEqual({ ...CAMBERWELL, placePrecision: 'exact' });
    expect(settlePlace(NOWHERE, { ...CAMBERWELL, postcode: null })).toEqual({ ...CAMBERWELL, placePrecision: 'exact' });
  });

  it('stays exact when something else changes, or the postcode is learned or written otherwise', () => {
    const given = { ...CAMBERWELL, placePrecision: 'exact' };
    expect(settlePlace(exact, exact)).toEqual(given);
    expect(settlePlace(exact, { ...exact, postcode: 'se59rs' })).toEqual(given);
    expect(settlePlace({ ...exact, postcode: null }, exact)).toEqual(given);
  });

  it('stays rough, and says so, when what the record shows is sent back', () => {
    expect(settlePlace(rough, rough)).toEqual(roughly('SE5 9RS'));
  });

  it('goes with the patient to another postcode', () => {
    expect(settlePlace(exact, { ...exact, postcode: 'SW9 6AA' })).toEqual(roughly('SW9 6AA'));
    expect(settlePlace(exact, { ...exact, postcode: 'M1 1AE' })).toEqual({
      lat: null,
      lon: null,
      placePrecision: null,
    });
  });

  it('falls back to the postcode when coordinates are taken out', () => {
    expect(settlePlace(exact, { ...exact, lat: null, lon: null })).toEqual(roughly('SE5 9RS'));
  });

  it('takes coordinates of unknown origin for exact', () => {
    expect(settlePlace({ ...exact, placePrecision: null }, exact)).toEqual({ ...CAMBERWELL, placePrecision: 'exact' });
  });
});
