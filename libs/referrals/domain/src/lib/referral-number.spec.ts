import fc from 'fast-check';
import { referralNumber } from './referral-number';

describe('the number people say to each other', () => {
  it('has five letters that cannot be misheard for one another', () => {
    fc.assert(
      fc.property(fc.nat(33_554_431), (serial) => {
        expect(referralNumber(serial)).toMatch(/^R-[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  it('is another for every serial', () => {
    const numbers = new Set(Array.from({ length: 20_000 }, (_, serial) => referralNumber(serial)));
    expect(numbers.size).toBe(20_000);
  });

  it('looks different for neighbours', () =>
    expect(referralNumber(1).slice(0, 4)).not.toBe(referralNumber(2).slice(0, 4)));
});
