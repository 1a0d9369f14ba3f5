import { atLondon } from '@ward/kernel';
import { weighSwap } from './swap-shifts';

const shift = (personId: string, day: string) => ({
  personId,
  startsAt: atLondon(day, '08:00'),
  endsAt: atLondon(day, '16:00'),
});
const [amal, ben] = [shift('amal', '2026-03-10'), shift('ben', '2026-03-11')];
const away = (personId: string, day: string, from: string, to: string) => ({
  personId,
  from: atLondon(day, from),
  to: atLondon(day, to),
});

describe('a swap of shifts', () => {
  it('is between two people', () => {
    expect(weighSwap(amal, ben, [])).toEqual({ ok: true });
    expect(weighSwap(amal, { ...ben, personId: 'amal' }, [])).toMatchObject({
      error: { code: 'allocation/same-person' },
    });
  });

  it('is refused when either is away in the time they would take on', () => {
    expect(weighSwap(amal, ben, [away('amal', '2026-03-11', '15:00', '20:00')])).toMatchObject({
      error: { code: 'allocation/taker-away', personId: 'amal' },
    });
    expect(weighSwap(amal, ben, [away('ben', '2026-03-10', '00:00', '23:00')])).toMatchObject({
      error: { code: 'allocation/taker-away', personId: 'ben' },
    });
  });

  it('is a way out for who is away on their own day', () => {
    expect(weighSwap(amal, ben, [away('amal', '2026-03-10', '00:00', '23:00')]).ok).toBe(true);
  });
});
