import type { DayInput } from './day-input';
import type { Faults } from './check-day';

export function checkLinks(input: DayInput, faults: Faults): void {
  const visits = new Set(input.visits.map(({ id }) => id));
  const links = input.links ?? [];
  links.forEach((link, k) => {
    const path = `links[${k}]`;
    for (const end of ['first', 'then'] as const) {
      if (!visits.has(link[end])) faults.add(`${path}.${end}`, `“${link[end]}” is not a visit of this day`);
    }
    if (link.first === link.then) faults.add(`${path}.then`, 'a visit cannot follow itself');
    faults.whole(`${path}.min`, link.min);
    if (link.max !== undefined && faults.whole(`${path}.max`, link.max) && link.max < link.min) {
      faults.add(`${path}.max`, 'the longest gap is shorter than the shortest');
    }
  });
  checkCircles(input, faults);
}

/** Visits that would each have to come after the other. */
function checkCircles(input: DayInput, faults: Faults): void {
  const links = input.links ?? [];
  const after = new Map<string, number[]>();
  links.forEach(({ first }, k) => after.set(first, [...(after.get(first) ?? []), k]));
  const state = new Map<string, 'open' | 'done'>();
  const walk = (visit: string): void => {
    state.set(visit, 'open');
    for (const k of after.get(visit) ?? []) {
      const then = links[k]?.then ?? visit;
      if (state.get(then) === 'open') faults.add(`links[${k}]`, 'the order of these visits goes round in a circle');
      else if (!state.has(then)) walk(then);
    }
    state.set(visit, 'done');
  };
  for (const visit of after.keys()) if (!state.has(visit)) walk(visit);
}
