import type { Instant, LondonDate, WallTime } from '@ward/kernel';
import type { Contact, EpisodeId, NeedId, PatientId } from './visit';

/** London times of day. A window that ends before it begins runs into the next day. */
export interface NeedWindow {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** What the care plan asks for and visits are made from: one window for each time a day. */
export interface VisitNeed {
  readonly id: NeedId;
  readonly episodeId: EpisodeId;
  readonly patientId: PatientId;
  readonly type: string;
  readonly title: string;
  readonly minutes: number;
  readonly contact: Contact;
  readonly skills: readonly string[];
  readonly staffCount: number;
  readonly windows: readonly NeedWindow[];
  /** 1 is every day, 2 every other day, counted from the first day. */
  readonly everyDays: number;
  readonly fromDate: LondonDate;
  /** The last day, inclusive; null runs until the stay ends. */
  readonly untilDate: LondonDate | null;
  /** The least time between the starts of two visits of this need, e.g. two doses. */
  readonly minGapMinutes: number | null;
  /** 1 to 100; 100 comes first. */
  readonly priority: number;
  /** No visit is made that would have to end before this moment: admission, or a change of plan. */
  readonly notBefore: Instant;
  /** The window promised for the very first visit, instead of the plan's windows that begin before it ends (one of its day at the least). */
  readonly firstVisit: { readonly from: Instant; readonly to: Instant } | null;
  /** From the care plan, or added beside it by hand: a change of the plan leaves the latter alone. */
  readonly origin: 'plan' | 'extra';
  readonly status: 'active' | 'ended';
}

/** How many days ahead visits are made. */
export const DAYS_AHEAD = 7;
