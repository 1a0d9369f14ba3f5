/** A moment: UTC with milliseconds, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time order. */
export type Instant = string & { readonly __instant: true };

const FORM = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function isInstant(text: string): text is Instant {
  if (!FORM.test(text)) return false;
  // Only days after the 28th can be missing from their month; lists check thousands of times.
  const millis = Date.parse(text);
  return !Number.isNaN(millis) && (Number(text.slice(8, 10)) <= 28 || new Date(millis).toISOString() === text);
}

/** Reads any ISO 8601 time with an offset; throws on what is not one. */
export function instant(text: string): Instant {
  return instantFromMillis(Date.parse(text));
}

export function instantFromMillis(millis: number): Instant {
  return new Date(millis).toISOString() as Instant;
}

export function millisOf(at: Instant): number {
  return Date.parse(at);
}

export function plusMinutes(at: Instant, minutes: number): Instant {
  return instantFromMillis(millisOf(at) + minutes * MINUTE);
}

/** Minutes from one moment to another; negative when `to` is earlier. Not rounded. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (millisOf(to) - millisOf(from)) / MINUTE;
}

export function isBefore(one: Instant, other: Instant): boolean {
  return one < other;
}

export function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

export function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
