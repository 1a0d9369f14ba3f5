import { plusMinutes, type Instant, type Random } from '@ward/kernel';
import type { Course } from '../clinical/vital-signs';
import { BOROUGHS, type Borough } from '../invent/places';
import type { DemoPathway } from '../pathways';
import { poolsOf, type Size } from '../sizes';
import { on, type Moment } from './moment';

/** One stay as it will have been lived: when it was asked for, taken on and, where it is over, ended. */
export interface PlannedStay {
  readonly borough: Borough;
  readonly pathway: DemoPathway;
  readonly course: Course;
  readonly receivedAt: Instant;
  readonly acceptedAt: Instant;
  readonly firstVisit: { readonly from: Instant; readonly to: Instant };
  /** Day of admission counted from today; 0 or negative. */
  readonly day: number;
  readonly leaves: { readonly at: Instant; readonly day: number; readonly how: 'home' | 'hospital' } | null;
  /** In hospital now, with the bed kept. */
  readonly suspendedAt: Instant | null;
  /** Visited, yet not observed for two days. */
  readonly isStale: boolean;
}

export interface WardShape {
  readonly moment: Moment;
  readonly size: Size;
  readonly pathways: readonly DemoPathway[];
}

/** The pools of beds of each ward. */
export function bedPools({ size, pathways }: Omit<WardShape, 'moment'>): Record<Borough, Map<string, number>> {
  const slugs = pathways.map(({ slug }) => slug);
  const lambeth = Math.round(size.beds * 0.54);
  return { Lambeth: poolsOf(lambeth, slugs), Southwark: poolsOf(size.beds - lambeth, slugs) };
}

/** Plans all stays so that no pool ever holds more patients than it has beds. The same chance gives the same stays. */
export function planStays(ward: WardShape, random: Random): PlannedStay[] {
  const { size, moment } = ward;
  const taken = new Map<string, number[]>();
  const pools = bedPools(ward);
  const ready = earliestToday(moment);
  const everyBed = BOROUGHS.flatMap((borough) =>
    ward.pathways.flatMap((pathway) => {
      const beds = pools[borough].get(pathway.slug) ?? 0;
      return Array.from({ length: beds }, () => ({ borough, pathway, beds }));
    }),
  );
  const find = (from: number, until: number) => {
    for (let attempt = 0; attempt < 400; attempt++) {
      const { borough, pathway, beds } = random.pick(everyBed);
      const key = `${borough} ${pathway.slug}`;
      const days = taken.get(key) ?? [];
      const isFree = range(from, until).every((day) => (days[day + 100] ?? 0) < beds);
      if (!isFree) continue;
      for (const day of range(from, until)) days[day + 100] = (days[day + 100] ?? 0) + 1;
      taken.set(key, days);
      return { borough, pathway };
    }
    return undefined;
  };

  const stays: PlannedStay[] = [];
  for (let index = 0; index < size.onWard; index++) {
    const age = ageOf(index, size, random);
    const day = -age === 0 && !ready ? -1 : -age;
    const bed = find(day, 1);
    if (!bed) continue;
    const suspendedAt = index === 7 ? on(moment, -1, '11:20') : null;
    stays.push({
      ...bed,
      ...arrival(bed.pathway, moment, day, random),
      day,
      course: courseOf(index, age),
      leaves: null,
      suspendedAt,
      isStale: index % 40 === 12,
    });
  }
  for (let index = 0; index < size.discharged; index++) {
    const leaveDay = -1 - (index % Math.max(1, size.daysBack - 2));
    const how = index % 12 === 5 ? 'hospital' : 'home';
    const day = Math.max(-size.daysBack, leaveDay - (how === 'hospital' ? 5 : 2 + random.below(6)));
    const bed = find(day, leaveDay);
    if (!bed) continue;
    const at = on(moment, leaveDay, random.pick(['14:10', '15:25', '16:40']));
    stays.push({
      ...bed,
      ...arrival(bed.pathway, moment, day, random),
      day,
      course: how === 'hospital' ? 'deteriorating' : 'improving',
      leaves: { at, day: leaveDay, how },
      suspendedAt: null,
      isStale: false,
    });
  }
  return stays;
}

/** Days on the ward so far: most stays are young, some are long, and a few are over two weeks. */
function ageOf(index: number, { daysBack, onWard }: Size, random: Random): number {
  if (onWard > 100 && index < 3) return daysBack + 2;
  if (index === 7 || index % 40 < 2) return Math.min(daysBack, 4);
  return Math.min(random.below(daysBack), random.below(daysBack + 4));
}

function courseOf(index: number, age: number): Course {
  if (index % 40 < 2 && age >= 3) return 'deteriorating';
  return (['improving', 'stable', 'improving', 'slow'] as const)[index % 4] ?? 'stable';
}

/** Whether somebody who came in early today can already have been taken on. */
function earliestToday(moment: Moment): boolean {
  return moment.now >= on(moment, 0, '10:30');
}

/** When it was asked for and decided on that day, and what was promised. */
function arrival({ urgency }: DemoPathway, moment: Moment, day: number, random: Random) {
  const hour = day === 0 ? 8 : 8 + random.below(8);
  const receivedAt = on(
    moment,
    day,
    `${String(hour).padStart(2, '0')}:${String(10 + random.below(45)).padStart(2, '0')}`,
  );
  const acceptedAt = plusMinutes(receivedAt, 12 + random.below(30));
  if (urgency === 'next-day') {
    const from = on(moment, day + 1, random.pick(['08:30', '09:30', '10:30']));
    return { receivedAt, acceptedAt, firstVisit: { from, to: plusMinutes(from, 180) } };
  }
  const wait = urgency === 'two-hour' ? 10 : 60;
  const from = plusMinutes(acceptedAt, wait + random.below(15));
  return { receivedAt, acceptedAt, firstVisit: { from, to: plusMinutes(from, urgency === 'two-hour' ? 90 : 150) } };
}

function range(from: number, until: number): number[] {
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}
