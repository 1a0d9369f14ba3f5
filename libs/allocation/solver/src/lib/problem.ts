import type { BreakInput, DayInput, Objective, ShiftInput, StaffInput, VisitInput } from './day-input';

/** No limit: far past any time of a day, and still safe to add to. */
export const NEVER = 1_000_000_000;

/** One shift of one person as it can still be planned. */
export interface DutyInput {
  readonly person: StaffInput;
  readonly shift: ShiftInput;
  readonly start: number;
  readonly limit: number;
  readonly startPlace: number;
  readonly breaks: readonly BreakInput[];
  /** Frozen visits have used up what was left of the shift. */
  readonly isOver: boolean;
}

/** Columns of every table of measures, in the order of `MEASURES`. */
export const M = {
  unallocatedPriority: 0,
  unallocated: 1,
  lateness: 2,
  worstLateness: 3,
  changes: 4,
  continuity: 5,
  standIn: 6,
  travel: 7,
  overtime: 8,
  fairness: 9,
} as const;
export const MEASURE_COUNT = 10;

/**
 * The day as flat tables of whole numbers: what the search reads. A *stop* is one person's part of a visit (a joint
 * visit has two or three), a *duty* is one shift of one person. Everything is an index; the words stay in `input`.
 */
export interface DayProblem {
  readonly input: DayInput;
  /** The visits that can still be planned: all but the frozen ones. */
  readonly visitInputs: readonly VisitInput[];
  readonly visitIndex: ReadonlyMap<string, number>;
  readonly staffIndex: ReadonlyMap<string, number>;
  readonly dutyInputs: readonly DutyInput[];
  readonly objective: Objective;
  /** Objective tiers as rows of weights, one column for each measure. */
  readonly tiers: readonly Float64Array[];
  /** Price of one unit of each measure while searching: softer than the tiers, so that annealing can breathe. */
  readonly price: Float64Array;
  /** Visits depend on one another (joint, linked, worst lateness): duties cannot be timed alone. */
  readonly together: boolean;
  /** A later start can cost something short of breaking a rule: wishes, promises or overtime. */
  readonly delaysCost: boolean;

  readonly visits: number;
  readonly stops: number;
  readonly duties: number;
  readonly staff: number;
  readonly places: number;

  // visits
  readonly firstStop: Int32Array;
  readonly place: Int32Array;
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  readonly firstWindow: Int32Array;
  readonly windowOpens: Int32Array;
  readonly windowCloses: Int32Array;
  readonly wishedBy: Int32Array;
  readonly lateWeight: Int32Array;
  readonly promisedBy: Int32Array;
  /** Promised by people who are all there: leaving the visit out would be a change. */
  readonly promiseHolds: Uint8Array;
  readonly priority: Float64Array;
  readonly load: Int32Array;

  // stops
  readonly visitOf: Int32Array;
  readonly service: Int32Array;

  // duties and staff
  readonly staffOf: Int32Array;
  readonly dutyStart: Int32Array;
  readonly dutyEnd: Int32Array;
  readonly dutyLimit: Int32Array;
  readonly startPlace: Int32Array;
  readonly endPlace: Int32Array;
  readonly matrix: Int32Array;
  readonly capacity: Int32Array;
  readonly firstBreak: Int32Array;
  readonly breakOpens: Int32Array;
  readonly breakCloses: Int32Array;
  readonly breakLength: Int32Array;
  /** Duties that differ in nothing share a class: only one empty duty of a class need be tried. */
  readonly dutyClass: Int32Array;
  readonly classes: number;
  readonly staffCap: Int32Array;
  /** Minutes on shift today, for fairness. */
  readonly staffTime: Float64Array;

  // stop × duty
  readonly allowed: Uint8Array;
  readonly changes: Uint8Array;
  readonly continuity: Uint8Array;
  readonly standIn: Int32Array;
  readonly assignPrice: Float64Array;

  // travel: [matrix][from][to], and the same transposed
  readonly travel: Int32Array;
  readonly travelTo: Int32Array;

  // links, and for each visit the links it takes part in
  readonly linkFirst: Int32Array;
  readonly linkThen: Int32Array;
  readonly linkMin: Int32Array;
  readonly linkMax: Int32Array;
  readonly linkApart: Uint8Array;
  readonly firstLinkOf: Int32Array;
  readonly linkOf: Int32Array;
  /** Most stops that can fit in one duty, with its two ends. */
  readonly width: number;
}
