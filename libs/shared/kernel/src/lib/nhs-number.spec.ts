import fc from 'fast-check';
import { formatNhsNumber, nhsCheckDigit, nhsNumberFault } from './nhs-number';

const nineDigits = fc.stringMatching(/^\d{9}$/);

describe('NHS number', () => {
  it.each(['9990000018', '999 000 0026', '999-000-0034'])('accepts %s', (typed) => {
    expect(nhsNumberFault(typed)).toBeNull();
  });

  it.each(['', '999', '99900000181', '999000001x'])('asks for ten digits instead of "%s"', (typed) => {
    expect(nhsNumberFault(typed)).toBe('not-ten-digits');
  });

  it('notices every single mistyped digit', () => {
    fc.assert(
      fc.property(nineDigits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (nine, place, shift) => {
        const digit = nhsCheckDigit(nine);
        fc.pre(digit !== null);
        const digits = [...`${nine}${digit}`];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(nhsNumberFault(digits.join(''))).toBe('check-digit');
      }),
    );
  });

  it('is shown 3-3-4', () => expect(formatNhsNumber('9990000018')).toBe('999 000 0018'));
});
