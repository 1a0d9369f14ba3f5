/** Ten digits, checked: nine and a check digit. Shown as 999 000 0018, stored as digits only. */
export type NhsNumber = string & { readonly __nhsNumber?: true };

export type NhsNumberFault = 'not-ten-digits' | 'check-digit';

/**
 * The check digit of nine digits, or null where the nine cannot begin an NHS number.
 * Modulus 11 with the weights 10 to 2 (NHS Data Dictionary): 11 counts as 0, 10 is never given out.
 */
export function nhsCheckDigit(nine: string): number | null {
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(nine[place]) * (10 - place);
  const digit = 11 - (sum % 11);
  if (digit === 10) return null;
  return digit === 11 ? 0 : digit;
}

/** What is wrong with a typed NHS number, or null when nothing is. Spaces are ignored. */
export function nhsNumberFault(typed: string): NhsNumberFault | null {
  const digits = withoutSpaces(typed);
  if (!/^\d{10}$/.test(digits)) return 'not-ten-digits';
  return nhsCheckDigit(digits.slice(0, 9)) === Number(digits[9]) ? null : 'check-digit';
}

export function withoutSpaces(typed: string): string {
  return typed.replace(/[\s-]/g, '');
}

export function formatNhsNumber(digits: NhsNumber): string {
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
}
