/**
 * A ward's day as people say it: who works, who is to be seen, and what is already promised. Ids are strings and every
 * time is a whole number of minutes after midnight (any other whole unit works as well: the engine never converts).
 */
export interface DayInput {
  /** Ids of the places that the travel matrices speak of, in the order of their rows. */
  readonly places: readonly string[];
  /** The skills that exist; when given, any other is refused as a slip of the pen. */
  readonly skills?: readonly string[];
  /** Minutes from place to place for each way of travelling; rows are "from". */
  readonly travel: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly staff: readonly StaffInput[];
  readonly visits: readonly VisitInput[];
  readonly links?: readonly LinkInput[];
  /** What was promised to patients and staff; changing it has a price (`changes`). */
  readonly published?: readonly PlacementInput[];
  /** A start later than the promise by more than this breaks the promise; a start earlier by more is never planned. */
  readonly promiseTolerance?: number;
  /** The running day: what is done or under way cannot be planned again. */
  readonly running?: RunningInput;
  readonly objective?: Objective;
}

export interface StaffInput {
  readonly id: string;
  readonly name?: string;
  readonly profession: string;
  /** Skills valid on this day: expiry is settled by the roster before the day is built. */
  readonly skills: readonly string[];
  readonly shifts: readonly ShiftInput[];
  /** A key of `travel`. */
  readonly mode: string;
  /** Most minutes of care and travel together on this day. */
  readonly maxMinutes?: number;
}

export interface ShiftInput {
  readonly start: number;
  readonly end: number;
  readonly startPlace: string;
  readonly endPlace: string;
  /** How far past `end` this person may be brought home, at the price of overtime. */
  readonly overtime?: number;
  readonly breaks?: readonly BreakInput[];
  /** Most units of load carried (doses, kits); only visits with a `load` use it. */
  readonly capacity?: number;
}

/** A break starts between `earliest` and `latest`, anywhere on the way; it is never cut in two. */
export interface BreakInput {
  readonly earliest: number;
  readonly latest: number;
  readonly minutes: number;
}

export interface WindowInput {
  readonly start: number;
  readonly end: number;
}

/** What one of the people at a visit must bring. */
export interface RoleInput {
  readonly skills: readonly string[];
  /** Who may do it, with the price in minutes of travel that a stand-in is worth; empty: any profession. */
  readonly professions?: readonly { readonly profession: string; readonly price: number }[];
  /** Minutes of this person at the visit when they differ from the visit's own. */
  readonly minutes?: number;
}

export interface VisitInput {
  readonly id: string;
  readonly name?: string;
  readonly place: string;
  readonly minutes: number;
  /** Hard: the visit starts inside one of these. */
  readonly windows: readonly WindowInput[];
  /** Wished for: never started before `start`; every minute after `end` is lateness. */
  readonly wished?: WindowInput;
  /** How much one minute of lateness counts here (1 when absent). */
  readonly latenessWeight?: number;
  /** One entry for each person needed, one to three; they start together. */
  readonly roles: readonly RoleInput[];
  /** Points lost when nobody comes. */
  readonly priority: number;
  readonly load?: number;
  /** Staff ids the patient asked for, or who know the patient; others cost continuity. */
  readonly preferredStaff?: readonly string[];
  readonly familiarStaff?: readonly string[];
  readonly excludedStaff?: readonly string[];
  /** Fixed by a coordinator: only these people (in the order of roles), and this start. */
  readonly pinned?: { readonly staff?: readonly string[]; readonly start?: number };
}

/** `then` starts between `min` and `max` minutes after the start of `first`. */
export interface LinkInput {
  readonly first: string;
  readonly then: string;
  readonly min: number;
  readonly max?: number;
  readonly differentStaff?: boolean;
}

/** One visit of a plan: who goes (in the order of roles) and when it starts. */
export interface PlacementInput {
  readonly visit: string;
  readonly staff: readonly string[];
  readonly start: number;
}

export interface RunningInput {
  readonly now: number;
  /** Done or under way, with real times; `end` of a visit under way is the expected one. */
  readonly frozen: readonly (PlacementInput & { readonly end: number })[];
  /** Staff who have had this many of their breaks. */
  readonly breaksTaken?: Readonly<Record<string, number>>;
}

export const MEASURES = [
  'unallocatedPriority',
  'unallocated',
  'lateness',
  'worstLateness',
  'changes',
  'continuity',
  'standIn',
  'travel',
  'overtime',
  'fairness',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What matters, most important first; inside a tier measures are added with their weights. */
export type Objective = readonly Readonly<Partial<Record<Measure, number>>>[];

/** The ward's own order (hard windows need no tier: the engine never breaks one). */
export const WARD_OBJECTIVE: Objective = [
  { unallocatedPriority: 1 },
  { unallocated: 1 },
  { lateness: 1 },
  { changes: 1 },
  { continuity: 1 },
  { travel: 1, overtime: 1, standIn: 1 },
  { fairness: 1 },
];
