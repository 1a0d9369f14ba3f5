import * as fc from 'fast-check';
import type { DayInput, LinkInput, PlacementInput, StaffInput, VisitInput } from '../lib/day-input';

/** Small days with everything a day can have, in every mixture. */
export const anyDay: fc.Arbitrary<DayInput> = fc
  .record({
    places: fc.integer({ min: 2, max: 7 }),
    people: fc.integer({ min: 1, max: 4 }),
    visits: fc.integer({ min: 1, max: 9 }),
    joint: fc.integer({ min: 0, max: 60 }),
    linked: fc.integer({ min: 0, max: 50 }),
    wished: fc.integer({ min: 0, max: 60 }),
    promised: fc.integer({ min: 0, max: 50 }),
    plain: fc.boolean(),
    dice: fc.infiniteStream(fc.integer({ min: 0, max: 999_983 })),
  })
  .map(({ dice, ...shape }) => dayOf(shape, dice));

interface Shape {
  readonly places: number;
  readonly people: number;
  readonly visits: number;
  readonly joint: number;
  readonly linked: number;
  readonly wished: number;
  readonly promised: number;
  readonly plain: boolean;
}

class Dice {
  constructor(private readonly stream: Iterator<number>) {}

  below(sides: number): number {
    return Number(this.stream.next().value) % sides;
  }

  percent(chance: number): boolean {
    return this.below(100) < chance;
  }
}

function dayOf(shape: Shape, stream: Iterator<number>): DayInput {
  const dice = new Dice(stream);
  const points = Array.from({ length: shape.places }, () => [dice.below(30), dice.below(30)] as const);
  const places = points.map((_, i) => `p${i}`);
  const away = (bend: number) =>
    points.map(([ax, ay]) => points.map(([bx, by]) => Math.ceil(bend * Math.hypot(ax - bx, ay - by))));
  const staff = Array.from({ length: shape.people }, (_, s) => personOf(dice, s, places, shape.plain));
  const visits = Array.from({ length: shape.visits }, (_, v) => visitOf(dice, v, places, staff, shape));
  return {
    places,
    travel: { car: away(1), bicycle: away(1.7) },
    staff,
    visits,
    links: shape.plain ? [] : linksOf(dice, visits, shape.linked),
    published: shape.plain ? [] : promisesOf(dice, visits, staff, shape.promised),
    promiseTolerance: 20,
    // Without fairness and caps the search remembers places by duty.
    ...(shape.plain ? { objective: [{ unallocatedPriority: 1 }, { lateness: 1, travel: 1, overtime: 1 }] } : {}),
  };
}

function personOf(dice: Dice, s: number, places: readonly string[], plain: boolean): StaffInput {
  const start = 400 + 20 * dice.below(10);
  const end = start + 150 + 20 * dice.below(12);
  const place = () => places[dice.below(places.length)] ?? 'p0';
  const pause = {
    earliest: start + 30 + dice.below(60),
    latest: start + 90 + dice.below(30),
    minutes: 10 + dice.below(20),
  };
  const late = { start: end + 30, end: end + 150, startPlace: place(), endPlace: place() };
  const day = { start, end, startPlace: place(), endPlace: place(), overtime: dice.percent(30) ? 30 : 0 };
  return {
    id: `s${s}`,
    profession: dice.percent(70) ? 'nurse' : 'doctor',
    skills: ['iv', 'obs', 'wound'].filter(() => dice.percent(75)),
    mode: dice.percent(80) ? 'car' : 'bicycle',
    shifts: [{ ...day, breaks: dice.percent(50) ? [pause] : [] }, ...(dice.percent(20) ? [late] : [])],
    ...(!plain && dice.percent(20) ? { maxMinutes: 100 + dice.below(150) } : {}),
  };
}

function visitOf(
  dice: Dice,
  v: number,
  places: readonly string[],
  staff: readonly StaffInput[],
  shape: Shape,
): VisitInput {
  const open = 400 + dice.below(250);
  const width = 20 + dice.below(200);
  const two = dice.percent(20) ? [{ start: open + width + 20, end: open + width + 80 }] : [];
  const people = !shape.plain && dice.percent(shape.joint) ? (dice.percent(80) ? 2 : 3) : 1;
  const some = staff.filter(() => dice.percent(50)).map(({ id }) => id);
  return {
    id: `v${v}`,
    place: places[dice.below(places.length)] ?? 'p0',
    minutes: 5 + dice.below(40),
    windows: [{ start: open, end: open + width }, ...two],
    ...(dice.percent(shape.wished) ? { wished: { start: open, end: open + dice.below(40) } } : {}),
    roles: Array.from({ length: people }, () => ({
      skills: dice.percent(30) ? ['iv'] : [],
      professions: dice.percent(20)
        ? [
            { profession: 'nurse', price: 0 },
            { profession: 'doctor', price: 7 },
          ]
        : [],
      ...(people > 1 && dice.percent(30) ? { minutes: 5 + dice.below(40) } : {}),
    })),
    priority: 10 * (1 + dice.below(5)),
    ...(dice.percent(40) ? { familiarStaff: some } : {}),
    ...(dice.percent(10) && some[0] ? { excludedStaff: [some[0]] } : {}),
  };
}

function linksOf(dice: Dice, visits: readonly VisitInput[], chance: number): LinkInput[] {
  return visits.slice(1).flatMap((visit, k) => {
    if (!dice.percent(chance)) return [];
    const min = dice.below(60);
    return [
      {
        first: visits[dice.below(k + 1)]?.id ?? '',
        then: visit.id,
        min,
        ...(dice.percent(50) ? { max: min + dice.below(90) } : {}),
        differentStaff: dice.percent(30),
      },
    ];
  });
}

function promisesOf(
  dice: Dice,
  visits: readonly VisitInput[],
  staff: readonly StaffInput[],
  chance: number,
): PlacementInput[] {
  return visits.flatMap(({ id, windows, roles }) =>
    dice.percent(chance)
      ? [
          {
            visit: id,
            staff: roles.map((_, r) => staff[(r + dice.below(staff.length)) % staff.length]?.id ?? ''),
            start: (windows[0]?.start ?? 0) + dice.below(60),
          },
        ]
      : [],
  );
}
