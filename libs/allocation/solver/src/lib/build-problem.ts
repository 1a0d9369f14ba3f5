import { assignmentTables, dutyClasses } from './assignment-tables';
import { checkDay } from './check-day';
import { WARD_OBJECTIVE, type DayInput } from './day-input';
import { dutiesOfDay } from './duties-of-day';
import type { Fault } from './fault';
import { M, NEVER, type DayProblem, type DutyInput } from './problem';
import { searchPrices, tierWeights } from './search-price';
import { linkTables, visitTables } from './visit-tables';

export type BuiltProblem =
  { readonly ok: true; readonly problem: DayProblem } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Checks a day and lays it out for the search; every fault comes back with its path, and nothing is guessed. */
export function buildProblem(input: DayInput): BuiltProblem {
  const faults = checkDay(input);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, problem: layOut(input) };
}

function layOut(input: DayInput): DayProblem {
  const objective = input.objective ?? WARD_OBJECTIVE;
  const placeIndex = new Map(input.places.map((place, i) => [place, i]));
  const frozen = new Set(input.running?.frozen.map(({ visit }) => visit));
  const visits = input.visits.filter(({ id }) => !frozen.has(id));
  const visitIndex = new Map(visits.map(({ id }, v) => [id, v]));
  const duties = dutiesOfDay(input);
  const staffIndex = new Map(input.staff.map(({ id }, s) => [id, s]));
  const tables = visitTables(input, visits, placeIndex);
  const journeys = travelTables(input);
  const dutyTables = tablesOfDuties(input, duties, staffIndex, placeIndex, journeys.matrixOf);
  const price = searchPrices(objective, journeys.longest);
  const places = input.places.length;
  const travelOf = (duty: number, from: number, to: number): number =>
    journeys.travel[(dutyTables.matrix[duty] as number) + from * places + to] as number;
  const assignments = assignmentTables(input, visits, duties, tables, travelOf, dutyTables.endPlace, price);
  const links = linkTables(input, visitIndex);
  const isJoint = visits.some(({ roles }) => roles.length > 1);
  return {
    input,
    visitInputs: visits,
    visitIndex,
    staffIndex,
    dutyInputs: duties,
    objective,
    tiers: tierWeights(objective),
    price,
    together: isJoint || links.linkFirst.length > 0 || (price[M.worstLateness] as number) > 0,
    delaysCost:
      [...tables.wishedBy, ...tables.promisedBy].some((by) => by < NEVER) ||
      duties.some(({ limit, shift }) => limit > shift.end),
    visits: visits.length,
    stops: tables.service.length,
    duties: duties.length,
    staff: input.staff.length,
    places,
    ...tables,
    ...dutyTables,
    ...staffTables(input),
    ...assignments,
    ...dutyClasses(duties, dutyTables.endPlace, assignments),
    travel: journeys.travel,
    travelTo: journeys.travelTo,
    ...links,
    width: widthOf(duties, tables.service),
  };
}

function travelTables(input: DayInput) {
  const places = input.places.length;
  const modes = Object.keys(input.travel);
  const travel = new Int32Array(modes.length * places * places);
  const travelTo = new Int32Array(travel.length);
  let longest = 1;
  modes.forEach((mode, m) => {
    const base = m * places * places;
    input.travel[mode]?.forEach((row, from) => {
      row.forEach((minutes, to) => {
        travel[base + from * places + to] = minutes;
        travelTo[base + to * places + from] = minutes;
        if (minutes > longest) longest = minutes;
      });
    });
  });
  return {
    travel,
    travelTo,
    longest,
    matrixOf: new Map(modes.map((mode, m) => [mode, m * places * places])),
  };
}

function tablesOfDuties(
  input: DayInput,
  duties: readonly DutyInput[],
  staffIndex: ReadonlyMap<string, number>,
  placeIndex: ReadonlyMap<string, number>,
  matrixOf: ReadonlyMap<string, number>,
) {
  const breaks = duties.flatMap((duty) => duty.breaks);
  const firstBreak = new Int32Array(duties.length + 1);
  duties.forEach((duty, d) => (firstBreak[d + 1] = (firstBreak[d] as number) + duty.breaks.length));
  return {
    staffOf: Int32Array.from(duties, ({ person }) => staffIndex.get(person.id) ?? 0),
    dutyStart: Int32Array.from(duties, ({ start }) => start),
    dutyEnd: Int32Array.from(duties, ({ shift }) => shift.end),
    dutyLimit: Int32Array.from(duties, ({ limit }) => limit),
    startPlace: Int32Array.from(duties, ({ startPlace }) => startPlace),
    endPlace: Int32Array.from(duties, ({ shift }) => placeIndex.get(shift.endPlace) ?? 0),
    matrix: Int32Array.from(duties, ({ person }) => matrixOf.get(person.mode) ?? 0),
    capacity: Int32Array.from(duties, ({ shift }) => shift.capacity ?? NEVER),
    firstBreak,
    breakOpens: Int32Array.from(breaks, ({ earliest }) => earliest),
    breakCloses: Int32Array.from(breaks, ({ latest }) => latest),
    breakLength: Int32Array.from(breaks, ({ minutes }) => minutes),
  };
}

function staffTables(input: DayInput) {
  return {
    staffCap: Int32Array.from(input.staff, ({ maxMinutes }) => maxMinutes ?? NEVER),
    staffTime: Float64Array.from(input.staff, ({ shifts }) =>
      Math.max(
        1,
        shifts.reduce((sum, { start, end }) => sum + end - start, 0),
      ),
    ),
  };
}

/** Room for the most stops one duty can hold, and its two ends. */
function widthOf(duties: readonly DutyInput[], service: Int32Array): number {
  const shortest = service.reduce((least, minutes) => Math.min(least, minutes), NEVER);
  const longest = duties.reduce((most, { start, limit }) => Math.max(most, limit - start), 0);
  const fit = shortest > 0 ? Math.floor(longest / shortest) + 1 : service.length;
  return Math.min(service.length, fit) + 2;
}
