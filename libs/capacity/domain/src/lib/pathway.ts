import { type Id, type Instant, type WallTime } from '@ward/kernel';

export type PathwayId = Id<'pathway'>;
export type Direction = 'step-up' | 'step-down' | 'either';
export type Urgency = 'two-hour' | 'same-day' | 'next-day';

/** What a criterion is checked against when the value is already known on the form. */
export type CriterionParameter = 'age' | 'news2' | 'spo2' | 'respiration' | 'pulse' | 'systolic' | 'temperature';

/** A condition of admission. A `must` cannot be passed over; a `guide` may be, with a reason. */
export interface Criterion {
  readonly id: string;
  readonly text: string;
  readonly kind: 'must' | 'guide';
  /** Inclusive limits for a value that the form may already hold. */
  readonly check?: { readonly parameter: CriterionParameter; readonly min?: number; readonly max?: number };
}

/** One line of a care plan: what is done, how long it takes, who can do it and when in the day (London time). */
export interface PlannedCare {
  readonly type: string;
  readonly title: string;
  readonly minutes: number;
  readonly contact: 'face-to-face' | 'phone' | 'video';
  readonly skills: readonly string[];
  readonly staff: 1 | 2;
  /** One window for each time a day. */
  readonly windows: readonly { readonly from: WallTime; readonly to: WallTime }[];
  readonly everyDays: number;
  readonly days: number;
  readonly minGapMinutes?: number;
  /** 1 to 100; more is more urgent. */
  readonly priority: number;
}

/** Minutes for each NEWS2 band. The service sets its own; the hospital row is shown beside it for comparison. */
export interface BandMinutes {
  readonly low: number;
  readonly lowMedium: number;
  readonly medium: number;
  readonly high: number;
}

export interface MonitoringFrequencies {
  readonly everyMinutes: BandMinutes;
  readonly respondMinutes: BandMinutes;
}

/** What an administrator sets for a pathway. */
export interface PathwaySettings {
  readonly name: string;
  /** Reasons for care at home in plain words: how a referrer finds the pathway. */
  readonly reasons: readonly string[];
  readonly direction: Direction;
  readonly urgency: Urgency;
  /** Days a stay is expected to last. */
  readonly expectedDays: number;
  readonly criteria: readonly Criterion[];
  readonly goals: readonly string[];
  readonly carePlan: readonly PlannedCare[];
  readonly monitoring: MonitoringFrequencies;
  /** Skills that a member of staff needs for a first visit on this pathway. */
  readonly skills: readonly string[];
  readonly active: boolean;
}

/** A kind of stay. Who set it and when is kept, because the settings decide clinical care. */
export interface Pathway extends PathwaySettings {
  readonly id: PathwayId;
  readonly slug: string;
  readonly version: number;
  readonly setBy: Id<'person'>;
  readonly setAt: Instant;
}
