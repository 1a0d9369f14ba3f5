import {
  forIterations,
  planView,
  solve,
  type DayInput,
  type LinkInput,
  type StaffInput,
  type VisitInput,
} from '@ward/allocation/solver';
import { bestByTryingAll } from './exhaustive';
import { problemOf } from './measured-run';
import { Seeded } from './seeded';

interface Kind {
  readonly visits: number;
  readonly joint: number;
  readonly linked: number;
  readonly breaks: number;
}

function smallDay(seed: number, kind: Kind): DayInput {
  const chance = new Seeded(seed);
  const points = Array.from({ length: kind.visits + 1 }, () => [chance.from(0, 40), chance.from(0, 40)] as const);
  const places = points.map((_, i) => `p${i}`);
  const staff = ['amal', 'ben'].map((id): StaffInput => {
    const start = chance.from(0, 20);
    const breaks = chance.is(kind.breaks) ? [{ earliest: start + 50, latest: start + 90, minutes: 20 }] : [];
    const skills = chance.is(0.7) ? ['iv'] : [];
    const shift = { start, end: start + chance.from(160, 300), startPlace: 'p0', endPlace: 'p0', breaks };
    return { id, profession: 'nurse', skills, mode: 'car', shifts: [shift] };
  });
  const visits = places.slice(1).map((place, v): VisitInput => {
    const start = chance.from(20, 150);
    const people = v < 2 && chance.is(kind.joint) ? 2 : 1;
    const skills = people === 1 && chance.is(0.3) ? ['iv'] : [];
    return {
      id: `v${v}`,
      place,
      minutes: chance.from(5, 30),
      windows: [{ start, end: start + chance.from(10, 90) }],
      roles: Array.from({ length: people }, () => ({ skills })),
      priority: 10 * chance.from(1, 4),
    };
  });
  const links = visits.slice(1).flatMap((visit, k): LinkInput[] => {
    const min = chance.from(0, 40);
    return chance.is(kind.linked)
      ? [{ first: visits[k]?.id ?? '', then: visit.id, min, max: min + chance.from(10, 80) }]
      : [];
  });
  return {
    places,
    travel: { car: points.map(([ax, ay]) => points.map(([bx, by]) => Math.ceil(Math.hypot(ax - bx, ay - by)))) },
    staff,
    visits,
    links,
    objective: [{ unallocatedPriority: 1 }, { travel: 1 }],
  };
}

const kinds: readonly (readonly [string, Kind])[] = [
  ['windows alone', { visits: 5, joint: 0, linked: 0, breaks: 0 }],
  ['breaks', { visits: 4, joint: 0, linked: 0, breaks: 1 }],
  ['joint visits', { visits: 4, joint: 0.5, linked: 0, breaks: 0.3 }],
  ['gaps', { visits: 4, joint: 0, linked: 0.5, breaks: 0.3 }],
  ['everything', { visits: 4, joint: 0.4, linked: 0.4, breaks: 0.5 }],
];

describe.each(kinds)('small days with %s', (_, kind) => {
  it.each(Array.from({ length: 8 }, (__, k) => k + 1))(
    'day %i: the engine finds what trying everything finds',
    (seed) => {
      const input = smallDay(seed, kind);
      const { measures } = planView(solve(problemOf(input), { seed, ...forIterations(2000) })).cost;
      expect([measures.unallocatedPriority, measures.travel]).toEqual(bestByTryingAll(input));
    },
  );
});
