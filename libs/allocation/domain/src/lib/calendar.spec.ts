import { instant, instantFromMillis } from '@ward/kernel';
import fc from 'fast-check';
import { type CalendarEvent, writeCalendar } from './calendar';

const NOW = instant('2026-03-10T12:00:00.000Z');
const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'visit-1@homeward',
  sequence: 3,
  startsAt: instant('2026-03-10T09:00:00.000Z'),
  endsAt: instant('2026-03-10T09:45:00.000Z'),
  summary: 'Nursing visit, SE5',
  location: 'SE5',
  ...given,
});

/** As the address bar counts: every octet beyond ASCII is written as three characters there. */
const octetsOf = (line: string) => encodeURIComponent(line).replaceAll(/%../g, 'x').length;

/** Reads by the standard's own rules, written apart from the writer: unfold, split, unescape. */
function read(file: string): string[][] {
  const unfolded = file.replaceAll('\r\n ', '');
  return unfolded
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':');
      const value = line.slice(colon + 1).replaceAll(/\\(.)/g, (_, kept: string) => (kept === 'n' ? '\n' : kept));
      return [line.slice(0, colon), value];
    });
}

describe('a calendar file', () => {
  it('says each visit as the standard has it', () => {
    expect(writeCalendar([event()], NOW)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Homeward//Visits//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:visit-1@homeward',
        'DTSTAMP:20260310T120000Z',
        'DTSTART:20260310T090000Z',
        'DTEND:20260310T094500Z',
        'SEQUENCE:3',
        'SUMMARY:Nursing visit\\, SE5',
        'LOCATION:SE5',
        'CLASS:PRIVATE',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves out a place that is not known', () => {
    expect(writeCalendar([event({ location: '' })], NOW)).not.toContain('LOCATION');
  });

  it('reads back to the same words, in lines of at most 75 octets, whatever the words', () => {
    const words = fc.string({ unit: 'binary', maxLength: 200 });
    const at = fc.integer({ min: 0, max: 4_102_444_800 }).map((seconds) => instantFromMillis(seconds * 1000));
    fc.assert(
      fc.property(words, words, at, (summary, location, startsAt) => {
        const file = writeCalendar([event({ summary, location, startsAt })], NOW);
        expect(Math.max(...file.split('\r\n').map(octetsOf))).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001F\u007F]/);
        const plain = (text: string) =>
          text
            .toWellFormed()
            .replaceAll(/\r\n?/g, '\n')
            .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, '');
        const fields = new Map(read(file).map(([name = '', value = '']) => [name, value]));
        expect(fields.get('SUMMARY')).toBe(plain(summary));
        expect(fields.get('LOCATION') ?? '').toBe(location === '' ? '' : plain(location));
        expect(fields.get('DTSTART')).toBe(startsAt.replaceAll(/[-:]|\.000/g, ''));
      }),
    );
  });

  it('breaks no character in two', () => {
    const file = writeCalendar([event({ summary: '🏥'.repeat(60) })], NOW);
    expect(file.split('\r\n').every((line) => line.isWellFormed())).toBe(true);
    expect(read(file).find(([name]) => name === 'SUMMARY')?.[1]).toBe('🏥'.repeat(60));
  });
});
