import type { Instant } from '@ward/kernel';

export interface CalendarEvent {
  /** The same for the same thing in every download: a calendar that knows it changes it instead of adding another. */
  readonly uid: string;
  /** Grows with every change of the thing. */
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly summary: string;
  readonly location: string;
}

const LONGEST_LINE = 75;

/** An iCalendar file (RFC 5545) to be put into somebody's calendar: UTC times, escaped words, lines of at most 75 octets. */
export function writeCalendar(events: readonly CalendarEvent[], stampedAt: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Homeward//Visits//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(({ uid, sequence, startsAt, endsAt, summary, location }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${utc(stampedAt)}`,
      `DTSTART:${utc(startsAt)}`,
      `DTEND:${utc(endsAt)}`,
      `SEQUENCE:${sequence}`,
      `SUMMARY:${escaped(summary)}`,
      ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20260310T090000Z`: to the second, as the standard has it. */
function utc(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Words in one line: separators and line ends are written out, other control characters left away. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, '')
    .replaceAll(/[\\;,]/g, (separator) => `\\${separator}`)
    .replaceAll('\n', '\\n');
}

/** Breaks a line between characters, never inside one; every part after the first begins with a space, which counts. */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > LONGEST_LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
}

/** How long a character is in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
