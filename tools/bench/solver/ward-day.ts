// Seeded days of a ward: 250 visits, 34 staff of six professions, joint visits, ordered pairs, continuity and fairness.
import type { DayInput, LinkInput, RoleInput, ShiftInput, StaffInput, VisitInput } from '@ward/allocation/solver';
import { Seeded } from './seeded';

export interface WardDaySize {
  readonly visits?: number;
  readonly staff?: number;
  readonly joint?: number;
  readonly ordered?: number;
}

const TEAM: readonly { readonly profession: string; readonly share: number; readonly skills: readonly string[] }[] = [
  { profession: 'nurse', share: 0.45, skills: ['obs', 'iv', 'wound', 'catheter', 'bloods'] },
  { profession: 'support worker', share: 0.2, skills: ['obs', 'personal care', 'bloods'] },
  { profession: 'physiotherapist', share: 0.12, skills: ['mobility', 'chest'] },
  { profession: 'occupational therapist', share: 0.09, skills: ['mobility', 'equipment'] },
  { profession: 'doctor', share: 0.08, skills: ['obs', 'iv', 'review', 'bloods'] },
  { profession: 'pharmacist', share: 0.06, skills: ['medicines'] },
];
const SHIFTS: readonly (readonly [number, number])[] = [
  [420, 900],
  [510, 990],
  [510, 990],
  [780, 1260],
];
const SPEED_KM_PER_MINUTE = 0.3;

/** A whole day of a ward, the same for the same seed. */
export function wardDay(seed: number, size: WardDaySize = {}): DayInput {
  const chance = new Seeded(seed);
  const { visits = 250, staff = 34, joint = 0.15, ordered = 0.1 } = size;
  const hubs = [0, 1].map(() => point(chance));
  const homes = Array.from({ length: visits }, () => point(chance));
  const points = [...hubs, ...homes];
  const places = points.map((_, i) => (i < hubs.length ? `hub${i}` : `home${i - hubs.length}`));
  const team = Array.from({ length: staff }, (_, s) => person(chance, s, hubs.length));
  const asked = Array.from({ length: visits }, (_, v) => visit(chance, v, team, joint));
  return {
    places,
    travel: { car: points.map((from) => points.map((to) => minutesBetween(from, to))) },
    staff: team,
    ...withPairs(chance, asked, ordered),
  };
}

type Point = readonly [number, number];
const point = (chance: Seeded): Point => [chance.next() * 9, chance.next() * 9];

function minutesBetween([ax, ay]: Point, [bx, by]: Point): number {
  const crow = Math.hypot(ax - bx, ay - by);
  return crow === 0 ? 0 : Math.round((crow * 1.3) / SPEED_KM_PER_MINUTE) + 2;
}

function person(chance: Seeded, s: number, hubs: number): StaffInput {
  let draw = chance.next();
  const trade = TEAM.find(({ share }) => (draw -= share) < 0) ?? TEAM[0];
  const [start, end] = chance.pick(SHIFTS);
  const hub = `hub${chance.from(0, hubs - 1)}`;
  const shift: ShiftInput = {
    start,
    end,
    startPlace: hub,
    endPlace: hub,
    breaks: [{ earliest: start + 180, latest: start + 300, minutes: 30 }],
  };
  return {
    id: `s${s}`,
    name: `Staff ${s}`,
    profession: trade?.profession ?? 'nurse',
    skills: (trade?.skills ?? []).filter((_, k) => k === 0 || chance.is(0.75)),
    shifts: [shift],
    mode: 'car',
  };
}

function visit(chance: Seeded, v: number, team: readonly StaffInput[], joint: number): VisitInput {
  const who = chance.pick(team);
  const open = chance.from(7, 17) * 60;
  const width = chance.pick([60, 120, 120, 240, 480]);
  const second = team.filter(({ id, skills }) => id !== who.id && skills.length > 0);
  const roles: RoleInput[] = [{ skills: who.skills.slice(0, 1) }];
  if (second.length > 0 && chance.is(joint)) roles.push({ skills: chance.pick(second).skills.slice(0, 1) });
  const wishes = chance.is(0.3);
  return {
    id: `v${v}`,
    place: `home${v}`,
    minutes: chance.pick([20, 30, 30, 45, 45, 60]),
    windows: [{ start: open, end: Math.min(open + width, 1200) }],
    ...(wishes ? { wished: { start: open, end: Math.min(open + Math.floor(width / 2), 1200) } } : {}),
    roles,
    priority: chance.pick([10, 10, 20, 30, 60, 100]),
    ...(chance.is(0.6)
      ? {
          familiarStaff: team
            .filter(({ skills }) => skills.includes(who.skills[0] ?? '') && chance.is(0.25))
            .map(({ id }) => id),
        }
      : {}),
  };
}

/** Second visits to the same homes: the next dose six to eight hours later, or a visit that must come after another. */
function withPairs(
  chance: Seeded,
  asked: readonly VisitInput[],
  ordered: number,
): { visits: VisitInput[]; links: LinkInput[] } {
  const visits = [...asked];
  const links: LinkInput[] = [];
  for (let v = 0; v + 1 < visits.length; v += 2) {
    const [first, then] = [visits[v], visits[v + 1]];
    if (!first || !then || !chance.is(ordered)) continue;
    const early = { start: 420, end: 660 };
    const isDose = chance.is(0.5);
    visits[v] = { ...first, windows: [early], wished: undefined };
    visits[v + 1] = {
      ...then,
      place: first.place,
      roles: first.roles,
      windows: [{ start: 480, end: 1200 }],
      wished: undefined,
    };
    links.push(
      isDose
        ? { first: first.id, then: then.id, min: 360, max: 480 }
        : { first: first.id, then: then.id, min: first.minutes },
    );
  }
  return { visits, links };
}
