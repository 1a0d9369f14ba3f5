import { instant } from './lib/instant';
import { nhsCheckDigit } from './lib/nhs-number';

/** A quiet Tuesday noon in London for specs that need a moment. */
export const NOON = instant('2026-03-10T12:00:00.000Z');

/** The n-th invented person's NHS number: begins 999, check digit right. */
export function testNhsNumber(n: number): string {
  for (let serial = n * 2; ; serial++) {
    const nine = `999${String(serial % 1_000_000).padStart(6, '0')}`;
    const digit = nhsCheckDigit(nine);
    if (digit !== null) return `${nine}${digit}`;
  }
}
