import type { DayInput, LinkInput, VisitInput } from './day-input';
import { NEVER } from './problem';

/** The hard windows of a visit after pins, promises and finished neighbours have narrowed them. */
export function windowsOf(input: DayInput, visit: VisitInput): readonly { start: number; end: number }[] {
  let least = Math.max(visit.wished?.start ?? 0, 0);
  let most = NEVER;
  if (visit.pinned?.start !== undefined) least = most = visit.pinned.start;
  const promised = input.published?.find((placement) => placement.visit === visit.id);
  if (promised) least = Math.max(least, promised.start - (input.promiseTolerance ?? 0));
  for (const link of input.links ?? []) {
    if (link.then !== visit.id) continue;
    const first = input.running?.frozen.find((placement) => placement.visit === link.first);
    if (!first) continue;
    least = Math.max(least, first.start + link.min);
    most = Math.min(most, first.start + (link.max ?? NEVER));
  }
  const windows = visit.windows
    .map(({ start, end }) => ({ start: Math.max(start, least), end: Math.min(end, most) }))
    .filter(({ start, end }) => start <= end);
  // Nothing left: a window that can never be met, so that the visit is reported as unallocated and explained.
  return windows.length > 0 ? windows : [{ start: NEVER - 1, end: 0 }];
}

/** Was the visit promised, and is everybody who was to come still there? */
function promiseHolds(input: DayInput, id: string): boolean {
  const promise = input.published?.find(({ visit }) => visit === id);
  return promise !== undefined && promise.staff.every((staff) => input.staff.some((person) => person.id === staff));
}

/** People who must not come because they were at the finished visit that this one follows. */
export function apartFrom(input: DayInput, visit: VisitInput): readonly string[] {
  const others = (link: LinkInput): string | undefined =>
    link.differentStaff && link.first === visit.id
      ? link.then
      : link.differentStaff && link.then === visit.id
        ? link.first
        : undefined;
  return (input.links ?? []).flatMap((link) => {
    const other = others(link);
    return input.running?.frozen.find((placement) => placement.visit === other)?.staff ?? [];
  });
}

/** Flat tables of the visits. */
export function visitTables(input: DayInput, visits: readonly VisitInput[], placeIndex: ReadonlyMap<string, number>) {
  const windows = visits.map((visit) => windowsOf(input, visit));
  const firstWindow = new Int32Array(visits.length + 1);
  windows.forEach((list, v) => (firstWindow[v + 1] = (firstWindow[v] as number) + list.length));
  const firstStop = new Int32Array(visits.length + 1);
  visits.forEach(({ roles }, v) => (firstStop[v + 1] = (firstStop[v] as number) + roles.length));
  const promised = new Map(input.published?.map(({ visit, start }) => [visit, start]));
  const tolerance = input.promiseTolerance ?? 0;
  return {
    firstWindow,
    windowOpens: Int32Array.from(windows.flat(), ({ start }) => start),
    windowCloses: Int32Array.from(windows.flat(), ({ end }) => end),
    opens: Int32Array.from(windows, (list) => list[0]?.start ?? 0),
    closes: Int32Array.from(windows, (list) => list.at(-1)?.end ?? 0),
    firstStop,
    visitOf: Int32Array.from(visits.flatMap(({ roles }, v) => roles.map(() => v))),
    service: Int32Array.from(visits.flatMap(({ roles, minutes }) => roles.map((role) => role.minutes ?? minutes))),
    place: Int32Array.from(visits, ({ place }) => placeIndex.get(place) ?? 0),
    wishedBy: Int32Array.from(visits, ({ wished }) => wished?.end ?? NEVER),
    lateWeight: Int32Array.from(visits, ({ latenessWeight }) => latenessWeight ?? 1),
    promisedBy: Int32Array.from(visits, ({ id }) => {
      const start = promised.get(id);
      return start === undefined ? NEVER : start + tolerance;
    }),
    promiseHolds: Uint8Array.from(visits, ({ id }) => (promiseHolds(input, id) ? 1 : 0)),
    priority: Float64Array.from(visits, ({ priority }) => priority),
    load: Int32Array.from(visits, ({ load }) => load ?? 0),
  };
}

/** Flat tables of the links between visits that can both still be planned. */
export function linkTables(input: DayInput, visitIndex: ReadonlyMap<string, number>) {
  const links = (input.links ?? []).flatMap((link) => {
    const first = visitIndex.get(link.first);
    const then = visitIndex.get(link.then);
    return first === undefined || then === undefined ? [] : [{ ...link, first, then }];
  });
  const touching: number[][] = Array.from({ length: visitIndex.size }, () => []);
  links.forEach(({ first, then }, k) => {
    touching[first]?.push(k);
    touching[then]?.push(k);
  });
  const firstLinkOf = new Int32Array(visitIndex.size + 1);
  touching.forEach((list, v) => (firstLinkOf[v + 1] = (firstLinkOf[v] as number) + list.length));
  return {
    linkFirst: Int32Array.from(links, ({ first }) => first),
    linkThen: Int32Array.from(links, ({ then }) => then),
    linkMin: Int32Array.from(links, ({ min }) => min),
    linkMax: Int32Array.from(links, ({ max }) => max ?? NEVER),
    linkApart: Uint8Array.from(links, ({ differentStaff }) => (differentStaff ? 1 : 0)),
    firstLinkOf,
    linkOf: Int32Array.from(touching.flat()),
  };
}
