import { travelMinutes, type Point, type TravelMode } from '@ward/allocation/domain';
import { instantFromMillis, millisOf, MINUTE, type Instant } from '@ward/kernel';

/** A plain first-come plan for the past and for this morning; the product's own optimiser makes better ones. */
export interface DayVisit extends Point {
  readonly visitId: string;
  readonly needId: string;
  readonly patientId: string;
  readonly wardId: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
  readonly skills: readonly string[];
  readonly staffCount: number;
  readonly minGapMinutes: number | null;
  readonly contact: 'face-to-face' | 'phone' | 'video';
  readonly priority: number;
}

export interface DayPerson extends Point {
  readonly personId: string;
  readonly wardId: string | null;
  readonly skills: readonly string[];
  readonly travelMode: TravelMode;
  readonly shifts: readonly { readonly from: Instant; readonly to: Instant }[];
}

export interface Given {
  readonly visitId: string;
  readonly staff: readonly string[];
  readonly startsAt: Instant;
}

interface Task extends Point {
  readonly from: number;
  readonly to: number;
  readonly isTravelled: boolean;
}

const GRID = 10 * MINUTE;

/** Who goes where and when. Visits that nobody can do are left out. `known` prefers people the patient has met. */
export function assignDay(
  visits: readonly DayVisit[],
  people: readonly DayPerson[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): Given[] {
  const days = new Map<string, Task[]>(people.map(({ personId }) => [personId, []]));
  const starts = new Map<string, number[]>();
  const inOrder = [...visits].sort(
    (one, other) =>
      other.staffCount - one.staffCount || one.to.localeCompare(other.to) || other.priority - one.priority,
  );
  return inOrder.flatMap((visit) => {
    const able = people.filter(({ skills }) => visit.skills.every((skill) => skills.includes(skill)));
    const met = known.get(visit.patientId);
    const far = (minutes: number) =>
      (starts.get(visit.needId) ?? []).every(
        (other) => Math.abs(other - minutes) >= (visit.minGapMinutes ?? 0) * MINUTE,
      );
    let best: { at: number; staff: DayPerson[]; cost: number } | undefined;
    const last = millisOf(visit.to) - visit.minutes * MINUTE;
    for (let at = Math.ceil(millisOf(visit.from) / GRID) * GRID; at <= last; at += GRID) {
      if (!far(at)) continue;
      const free = able
        .filter((person) => fits(person, days.get(person.personId) ?? [], visit, at))
        .map((person) => ({ person, cost: costOf(person, days.get(person.personId) ?? [], visit, at, met) }))
        .sort((one, other) => one.cost - other.cost)
        .slice(0, visit.staffCount);
      if (free.length < visit.staffCount) continue;
      const cost = free.reduce((sum, one) => sum + one.cost, 0) + (at - millisOf(visit.from)) / MINUTE / 12;
      if (!best || cost < best.cost) best = { at, staff: free.map(({ person }) => person), cost };
    }
    if (!best) return [];
    const { at, staff } = best;
    const task = { ...visit, from: at, to: at + visit.minutes * MINUTE, isTravelled: visit.contact === 'face-to-face' };
    for (const { personId } of staff) days.get(personId)?.push(task);
    starts.set(visit.needId, [...(starts.get(visit.needId) ?? []), at]);
    return [{ visitId: visit.visitId, staff: staff.map(({ personId }) => personId), startsAt: instantFromMillis(at) }];
  });
}

function fits(person: DayPerson, tasks: readonly Task[], visit: DayVisit, at: number): boolean {
  const end = at + visit.minutes * MINUTE;
  if (!person.shifts.some(({ from, to }) => millisOf(from) <= at && end <= millisOf(to))) return false;
  const isTravelled = visit.contact === 'face-to-face';
  return tasks.every((task) => {
    const travel = isTravelled && task.isTravelled ? travelMinutes(task, visit, person.travelMode) * MINUTE : 0;
    return task.to + travel <= at || end + travel <= task.from;
  });
}

/** Minutes of travel from the task before, a little for every task already given, and a malus for strangers and the other ward. */
function costOf(
  person: DayPerson,
  tasks: readonly Task[],
  visit: DayVisit,
  at: number,
  met?: ReadonlySet<string>,
): number {
  const before = tasks.filter((task) => task.to <= at && task.isTravelled).sort((one, other) => other.to - one.to)[0];
  const travel = visit.contact === 'face-to-face' ? travelMinutes(before ?? person, visit, person.travelMode) : 0;
  const isStranger = met !== undefined && !met.has(person.personId);
  return travel + tasks.length * 2 + (isStranger ? 6 : 0) + (person.wardId && person.wardId !== visit.wardId ? 15 : 0);
}
