import type { DayInput } from './day-input';
import { aDay, aPerson, aShift, aVisit } from '../testing/builders';
import { buildProblem } from './build-problem';

const twins = [aPerson(), aPerson({ id: 'ben', skills: ['iv'] })];
const pair = [aVisit(), aVisit({ id: 'v2' })];

const refusals: readonly [string, DayInput, string][] = [
  [
    'a window that ends before it starts',
    aDay({ visits: [aVisit({ windows: [{ start: 600, end: 500 }] })] }),
    'visits[0].windows[0].end',
  ],
  ['a visit without a window', aDay({ visits: [aVisit({ windows: [] })] }), 'visits[0].windows'],
  [
    'windows out of order',
    aDay({
      visits: [
        aVisit({
          windows: [
            { start: 600, end: 700 },
            { start: 500, end: 550 },
          ],
        }),
      ],
    }),
    'visits[0].windows[1].start',
  ],
  [
    'an unknown skill of a visit',
    aDay({ skills: ['iv'], visits: [aVisit({ roles: [{ skills: ['vi'] }] })] }),
    'visits[0].roles[0].skills[0]',
  ],
  [
    'an unknown skill of a person',
    aDay({ skills: ['iv'], staff: [aPerson({ skills: ['vi'] })] }),
    'staff[0].skills[0]',
  ],
  ['negative minutes', aDay({ visits: [aVisit({ minutes: -5 })] }), 'visits[0].minutes'],
  ['half minutes', aDay({ visits: [aVisit({ minutes: 7.5 })] }), 'visits[0].minutes'],
  ['a matrix that is not square', aDay({ places: ['hub', 'p1'], travel: { car: [[0, 1], [1]] } }), 'travel.car[1]'],
  ['a matrix of another size', aDay({ places: ['hub', 'p1'], travel: { car: [[0]] } }), 'travel.car'],
  [
    'negative travel',
    aDay({
      places: ['hub', 'p1'],
      travel: {
        car: [
          [0, -1],
          [1, 0],
        ],
      },
    }),
    'travel.car[0][1]',
  ],
  [
    'a joint visit with one eligible person',
    aDay({ staff: twins, visits: [aVisit({ roles: [{ skills: ['iv'] }, { skills: ['iv'] }] })] }),
    'visits[0].roles',
  ],
  [
    'four people at one visit',
    aDay({ visits: [aVisit({ roles: Array.from({ length: 4 }, () => ({ skills: [] })) })] }),
    'visits[0].roles',
  ],
  [
    'a circular order',
    aDay({
      visits: pair,
      links: [
        { first: 'v1', then: 'v2', min: 0 },
        { first: 'v2', then: 'v1', min: 0 },
      ],
    }),
    'links[1]',
  ],
  ['a visit after itself', aDay({ links: [{ first: 'v1', then: 'v1', min: 0 }] }), 'links[0].then'],
  ['a link to nowhere', aDay({ links: [{ first: 'v1', then: 'v9', min: 0 }] }), 'links[0].then'],
  [
    'a longest gap below the shortest',
    aDay({ visits: pair, links: [{ first: 'v1', then: 'v2', min: 60, max: 30 }] }),
    'links[0].max',
  ],
  ['an unknown place', aDay({ visits: [aVisit({ place: 'moon' })] }), 'visits[0].place'],
  ['an unknown way of travelling', aDay({ staff: [aPerson({ mode: 'boat' })] }), 'staff[0].mode'],
  [
    'a shift that ends before it starts',
    aDay({ staff: [aPerson({ shifts: [aShift({ start: 900, end: 800 })] })] }),
    'staff[0].shifts[0].end',
  ],
  [
    'overlapping shifts',
    aDay({ staff: [aPerson({ shifts: [aShift(), aShift({ start: 900, end: 1000 })] })] }),
    'staff[0].shifts[1]',
  ],
  [
    'a break outside the shift',
    aDay({
      staff: [aPerson({ shifts: [aShift({ breaks: [{ earliest: 950, latest: 955, minutes: 30 }] })] })],
    }),
    'staff[0].shifts[0].breaks[0]',
  ],
  ['the same visit twice', aDay({ visits: [aVisit(), aVisit()] }), 'visits[1].id'],
  ['a pinned stranger', aDay({ visits: [aVisit({ pinned: { staff: ['zoe'] } })] }), 'visits[0].pinned.staff[0]'],
  [
    'a pinned time outside the window',
    aDay({ visits: [aVisit({ pinned: { start: 100 } })] }),
    'visits[0].pinned.start',
  ],
  [
    'a pin against an exclusion',
    aDay({ visits: [aVisit({ pinned: { staff: ['amal'] }, excludedStaff: ['amal'] })] }),
    'visits[0].pinned.staff[0]',
  ],
  [
    'a promise about an unknown visit',
    aDay({ published: [{ visit: 'v9', staff: [], start: 500 }] }),
    'published[0].visit',
  ],
];

describe('a day is refused at construction', () => {
  it.each(refusals)('for %s, with the path of the fault', (_, input, path) => {
    const built = buildProblem(input);
    expect(built.ok ? [] : built.faults.map((fault) => fault.path)).toContain(path);
  });

  it('but not when it is sound', () => {
    expect(buildProblem(aDay()).ok).toBe(true);
  });

  it('for a joint visit nobody is left for only before the day has begun', () => {
    const visits = [aVisit({ roles: [{ skills: ['iv'] }, { skills: ['iv'] }] })];
    expect(buildProblem(aDay({ staff: twins, visits, running: { now: 600, frozen: [] } })).ok).toBe(true);
  });
});
