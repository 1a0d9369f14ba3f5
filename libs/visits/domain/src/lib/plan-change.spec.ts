import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import fc from 'fast-check';
import { changesByPerson, type Going, kindOfChange, netChange, type PlanChange } from './plan-change';

const going = (minutes: number): Going => ({
  startsAt: plusMinutes(NOON, minutes),
  endsAt: plusMinutes(NOON, minutes + 30),
});
const assigned = (...people: [string, number][]) =>
  people.map(([personId, minutes]) => ({ personId, ...going(minutes) }));

describe('a change to a published visit', () => {
  it('concerns who comes to it, who leaves it and whose time it moves, and nobody else', () => {
    const changes = changesByPerson(
      assigned(['stays', 0], ['leaves', 0], ['moves', 0]),
      assigned(['stays', 0], ['comes', 0], ['moves', 60]),
    );
    expect([...changes].map(([person, change]) => [person, kindOfChange(change)])).toEqual([
      ['leaves', 'removed'],
      ['moves', 'moved'],
      ['comes', 'added'],
    ]);
  });

  it('is one line when the visit moves twice before it is seen', () => {
    const first = { before: going(0), after: going(60) };
    expect(netChange(first, { before: going(60), after: going(90) })).toEqual({ before: going(0), after: going(90) });
  });

  it('is nothing when the visit is back where it was before anybody saw', () => {
    expect(netChange({ before: going(0), after: null }, { before: null, after: going(0) })).toBeNull();
    expect(netChange({ before: null, after: going(0) }, { before: going(0), after: null })).toBeNull();
  });

  it('always tells from what was seen to what holds, however many moves lie between', () => {
    const place = fc.option(fc.integer({ min: 0, max: 3 }).map(going));
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 8 }), (places) => {
        let unseen: PlanChange | null = null;
        places.slice(1).forEach((after, i) => {
          const before = places[i] ?? null;
          if (before?.startsAt !== after?.startsAt) unseen = netChange(unseen, { before, after });
        });
        const [first, last] = [places[0] ?? null, places.at(-1) ?? null];
        expect(unseen).toEqual(first?.startsAt === last?.startsAt ? null : { before: first, after: last });
      }),
    );
  });
});
