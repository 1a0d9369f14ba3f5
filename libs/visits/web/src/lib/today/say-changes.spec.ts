import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { sayChange, sayUnpublished } from './say-changes';

const at = (minutes: number) => ({ startsAt: plusMinutes(NOON, minutes), endsAt: plusMinutes(NOON, minutes + 45) });

describe('the words of a change', () => {
  it('go from what was known to what holds, in London time', () => {
    expect(sayChange({ before: at(0), after: at(60) })).toBe('12:00 → 13:00');
    expect(sayChange({ before: null, after: at(0) })).toBe('new, 12:00 to 12:45');
    expect(sayChange({ before: at(0), after: null })).toBe('12:00, not yours any more');
  });

  it('name the day whose plan is missing as people name it', () => {
    expect(sayUnpublished('2026-03-10', '2026-03-10')).toBe('Today’s plan is not published yet');
    expect(sayUnpublished('2026-03-11', '2026-03-10')).toBe('Tomorrow’s plan is not published yet');
    expect(sayUnpublished('2026-03-13', '2026-03-10')).toContain('Friday 13 March');
  });
});
