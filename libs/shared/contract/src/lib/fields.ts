import { isInstant, isLondonDate, isWallTime, nhsNumberFault, withoutSpaces, type Instant } from '@ward/kernel';
import * as z from 'zod';

/** A UUID in any version's form: ids are version 7, but foreign ones are only looked up. */
export const Uuid = z.guid('This is not an id of ours').overwrite((id) => id.toLowerCase());

export const Version = z.number().int().nonnegative();

export const InstantField = z
  .string()
  .refine((text): text is Instant => isInstant(text), {
    error: 'Give the time as 2026-03-10T12:00:00.000Z',
    abort: true,
  })
  .meta({ format: 'date-time' });

export const DateField = z
  .string()
  .refine(isLondonDate, { error: 'Give a real date, for example 2026-03-10', abort: true })
  .meta({ format: 'date' });

export const WallTimeField = z.string().refine(isWallTime, 'Give a time between 00:00 and 23:59');

/** Typed with or without spaces, kept as ten digits. A wrong digit is told apart from a missing one. */
export const NhsNumberField = z
  .string()
  .superRefine((typed, check) => {
    const fault = nhsNumberFault(typed);
    if (fault === 'not-ten-digits') check.addIssue({ code: 'custom', message: 'An NHS number has 10 digits' });
    if (fault === 'check-digit')
      check.addIssue({
        code: 'custom',
        message: 'One digit is wrong: this is not a valid NHS number. Check it and type it again',
      });
  })
  .overwrite(withoutSpaces);

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;

/** Kept in capitals with one space: `SE1 7PB`. */
export const PostcodeField = z
  .string()
  .overwrite(tidyPostcode)
  .refine((text) => POSTCODE.test(text), 'Give a full postcode, for example SE1 7PB');

export function tidyPostcode(typed: string): string {
  const letters = typed.toUpperCase().replace(/\s+/g, '');
  return letters.length > 3 ? `${letters.slice(0, -3)} ${letters.slice(-3)}` : letters;
}

/** The outward half, `SE1` of `SE1 7PB`: the grain of catchments. */
export function outwardCode(postcode: string): string {
  return tidyPostcode(postcode).split(' ')[0] ?? '';
}

/** Words somebody typed: trimmed, without control characters, with a length that a screen can hold. */
export function Words(longest: number, wanted = 0, message?: string) {
  return z
    .string()
    .overwrite((text) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '').trim())
    .refine((text) => text.isWellFormed(), 'Some characters cannot be read; type them again')
    .min(wanted, message)
    .max(longest, `Keep this under ${longest} characters`);
}
