import { buildProblem, placementsOf, planFrom, type DayInput, type DayProblem } from '@ward/allocation/solver';

/** Nowhere in particular, a moment from everywhere: where a day begins and ends whose ways to and from home were not planned. */
const ANYWHERE = 'anywhere';

/**
 * The day so that every promise that is not disturbed holds in it. A day that people made by hand may have no time for
 * the way home or for a break: such a person's day is taken as it is, without them. Where even that does not hold (two
 * visits too close together, accepted knowingly), the person is set aside: they keep their visits and get no others.
 */
export function holdingDay(input: DayInput, concerned: readonly string[]): DayInput {
  const unbound = peopleOf(input, unheld(input, concerned));
  if (unbound.size === 0) return input;
  const relaxed = relax(input, unbound);
  const stuck = peopleOf(relaxed, unheld(relaxed, concerned));
  return stuck.size === 0 ? relaxed : setAside(relaxed, stuck, concerned);
}

/** The day's problem; a day that the engine refuses is a fault of ours. */
export function problemOf(input: DayInput): DayProblem {
  const built = buildProblem(input);
  if (!built.ok) throw new Error(built.faults.map(({ path, message }) => `${path}: ${message}`).join('; '));
  return built.problem;
}

/** Promised visits that the day no longer allows although nothing happened to them. */
function unheld(input: DayInput, concerned: readonly string[]): string[] {
  const published = input.published ?? [];
  const kept = new Map(
    placementsOf(planFrom(problemOf(input), published)).map(({ visit, start }) => [visit, start] as const),
  );
  return published
    .filter(({ visit, start }) => !concerned.includes(visit) && kept.get(visit) !== start)
    .map(({ visit }) => visit);
}

function peopleOf(input: DayInput, visits: readonly string[]): ReadonlySet<string> {
  const lost = new Set(visits);
  return new Set((input.published ?? []).flatMap(({ visit, staff }) => (lost.has(visit) ? staff : [])));
}

function relax(input: DayInput, people: ReadonlySet<string>): DayInput {
  return {
    ...input,
    places: [...input.places, ANYWHERE],
    travel: Object.fromEntries(
      Object.entries(input.travel).map(([mode, rows]) => [
        mode,
        [...rows.map((row) => [...row, 0]), Array<number>(input.places.length + 1).fill(0)],
      ]),
    ),
    staff: input.staff.map((person) =>
      people.has(person.id)
        ? {
            ...person,
            shifts: person.shifts.map(({ breaks: _, ...shift }) => ({
              ...shift,
              startPlace: shift.startPlace === person.id ? ANYWHERE : shift.startPlace,
              endPlace: ANYWHERE,
            })),
          }
        : person,
    ),
  };
}

/** Takes people and their visits out of the day, and with a joint visit everybody who is at it. */
function setAside(input: DayInput, stuck: ReadonlySet<string>, concerned: readonly string[]): DayInput {
  const out = new Set(stuck);
  const published = (input.published ?? []).filter(({ visit }) => !concerned.includes(visit));
  for (let size = 0; size !== out.size;) {
    size = out.size;
    for (const { staff } of published) if (staff.some((id) => out.has(id))) staff.forEach((id) => out.add(id));
  }
  const gone = new Set(published.filter(({ staff }) => staff.some((id) => out.has(id))).map(({ visit }) => visit));
  return {
    ...input,
    staff: input.staff.map((person) => (out.has(person.id) ? { ...person, shifts: [] } : person)),
    visits: input.visits.filter(({ id }) => !gone.has(id)),
    links: (input.links ?? []).filter(({ first, then }) => !gone.has(first) && !gone.has(then)),
    published: (input.published ?? []).filter(({ visit }) => !gone.has(visit)),
  };
}
