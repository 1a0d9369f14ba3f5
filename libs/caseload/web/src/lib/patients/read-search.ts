import { withoutSpaces } from '@ward/kernel';

/** One box for number or name: what holds mostly digits is a number, so that a wrong digit is told apart from an unknown name. */
export function readSearch(
  words: string,
  dateOfBirth: string,
): { nhsNumber?: string; name?: string; dateOfBirth?: string } {
  const typed = words.trim();
  const born = dateOfBirth ? { dateOfBirth } : {};
  if (typed === '') return born;
  return /\d{3}/.test(withoutSpaces(typed)) ? { nhsNumber: typed, ...born } : { name: typed, ...born };
}
