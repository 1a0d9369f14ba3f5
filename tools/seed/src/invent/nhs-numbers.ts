import { nhsCheckDigit, type NhsNumber } from '@ward/kernel';

/** NHS numbers for tests, all beginning 999, each with its right check digit, none twice. */
export function* nhsNumbers(first = 1): Generator<NhsNumber, never> {
  for (let serial = first; serial < 1_000_000; serial++) {
    const nine = `999${String(serial).padStart(6, '0')}`;
    const digit = nhsCheckDigit(nine);
    if (digit !== null) yield `${nine}${digit}`;
  }
  throw new Error('There are no more NHS numbers that begin with 999');
}
