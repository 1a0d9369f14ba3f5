// The best plan of a very small day by trying everything: shares nothing with the engine, and times plans by plain
// repetition until nothing changes.
import type { DayInput, ShiftInput, StaffInput, VisitInput } from '@ward/allocation/solver';

interface Duty {
  readonly person: StaffInput;
  readonly shift: ShiftInput;
}
/** What one person does in order: a role of a visit, or the only break of the shift. */
type Deed = { readonly visit: VisitInput; readonly role: number } | 'break';

/** Least [priority lost, travel] over all plans that keep the hard rules; lateness is not asked for. */
export function bestByTryingAll(input: DayInput): readonly [number, number] {
  const duties = input.staff.flatMap((person) => person.shifts.map((shift) => ({ person, shift })));
  const routes: Deed[][] = duties.map(({ shift }) => ((shift.breaks ?? []).length > 0 ? ['break'] : []));
  let best: readonly [number, number] = [Infinity, Infinity];
  const stops = input.visits.flatMap((visit) => visit.roles.map((_, role) => ({ visit, role })));
  const lost = new Set<VisitInput>();
  const tryStop = (k: number): void => {
    const stop = stops[k];
    if (!stop) {
      const priority = [...lost].reduce((sum, visit) => sum + visit.priority, 0);
      if (priority > best[0]) return;
      const travel = travelWhenSound(input, duties, routes);
      if (travel !== undefined && (priority < best[0] || travel < best[1])) best = [priority, travel];
      return;
    }
    if (lost.has(stop.visit)) return tryStop(k + 1);
    if (stop.role === 0) {
      lost.add(stop.visit);
      tryStop(k + 1);
      lost.delete(stop.visit);
    }
    duties.forEach(({ person }, d) => {
      const route = routes[d];
      const skills = stop.visit.roles[stop.role]?.skills ?? [];
      if (!route || skills.some((skill) => !person.skills.includes(skill))) return;
      for (let at = 0; at <= route.length; at++) {
        route.splice(at, 0, stop);
        tryStop(k + 1);
        route.splice(at, 1);
      }
    });
  };
  tryStop(0);
  return best;
}

/** Travel of a set of routes, or undefined when they cannot be kept. */
function travelWhenSound(
  input: DayInput,
  duties: readonly Duty[],
  routes: readonly (readonly Deed[])[],
): number | undefined {
  const starts = new Map<VisitInput, number>(input.visits.map((visit) => [visit, visit.windows[0]?.start ?? 0]));
  for (let round = 0; round < 60; round++) {
    const before = [...starts.values()].join();
    let travel = 0;
    for (const [d, duty] of duties.entries()) {
      const walked = walk(input, duty, routes[d] ?? [], starts);
      if (walked === undefined) return undefined;
      travel += walked;
    }
    if (!holdLinks(input, routes, starts)) return undefined;
    if ([...starts.values()].join() === before) return sharesNobody(duties, routes) ? travel : undefined;
  }
  return undefined;
}

function walk(
  input: DayInput,
  { person, shift }: Duty,
  route: readonly Deed[],
  starts: Map<VisitInput, number>,
): number | undefined {
  if (!route.some((deed) => deed !== 'break')) return 0;
  const minutes = (from: string, to: string): number =>
    input.travel[person.mode]?.[input.places.indexOf(from)]?.[input.places.indexOf(to)] ?? 0;
  const pause = shift.breaks?.[0];
  let [time, place, ahead, travel] = [shift.start, shift.startPlace, 0, 0];
  for (const [k, deed] of [...route, shift.endPlace].entries()) {
    if (deed === 'break') {
      if (!pause || time > pause.latest) return undefined;
      const next = route.slice(k + 1).find((later) => later !== 'break');
      const to = next ? next.visit.place : shift.endPlace;
      // On the way while the break may not begin yet.
      ahead = Math.min(minutes(place, to), Math.max(0, pause.earliest - time));
      time = Math.max(time, pause.earliest) + pause.minutes;
      continue;
    }
    const to = typeof deed === 'string' ? deed : deed.visit.place;
    travel += minutes(place, to);
    time += minutes(place, to) - ahead;
    ahead = 0;
    place = to;
    if (typeof deed === 'string') return time <= shift.end ? travel : undefined;
    const start = Math.max(starts.get(deed.visit) ?? 0, time);
    if (start > (deed.visit.windows[0]?.end ?? 0)) return undefined;
    starts.set(deed.visit, start);
    time = start + (deed.visit.roles[deed.role]?.minutes ?? deed.visit.minutes);
  }
  return travel;
}

function holdLinks(input: DayInput, routes: readonly (readonly Deed[])[], starts: Map<VisitInput, number>): boolean {
  const planned = new Map(
    routes.flat().flatMap((deed) => (deed === 'break' ? [] : [[deed.visit.id, deed.visit] as const])),
  );
  for (const { first, then, min, max } of input.links ?? []) {
    const [a, b] = [planned.get(first), planned.get(then)];
    if (!a || !b) continue;
    starts.set(b, Math.max(starts.get(b) ?? 0, (starts.get(a) ?? 0) + min));
    if (max !== undefined) starts.set(a, Math.max(starts.get(a) ?? 0, (starts.get(b) ?? 0) - max));
    if ((starts.get(a) ?? 0) > (a.windows[0]?.end ?? 0) || (starts.get(b) ?? 0) > (b.windows[0]?.end ?? 0))
      return false;
  }
  return true;
}

function sharesNobody(duties: readonly Duty[], routes: readonly (readonly Deed[])[]): boolean {
  const seen = new Set<string>();
  return routes.every((route, d) =>
    route.every((deed) => {
      if (deed === 'break') return true;
      const key = `${deed.visit.id} ${duties[d]?.person.id}`;
      return !seen.has(key) && seen.add(key);
    }),
  );
}
