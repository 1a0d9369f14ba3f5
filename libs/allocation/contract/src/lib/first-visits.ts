import type { Profession } from '@ward/contract';
import type { Instant, LondonDate } from '@ward/kernel';

/** The first visit that a referral would need, and where: nobody is named. */
export interface FirstVisitWanted {
  readonly providerId: string;
  readonly wardId: string;
  /** Days looked at, the nearest first. */
  readonly days: readonly LondonDate[];
  readonly at: Instant;
  readonly place: { readonly lat: number; readonly lon: number };
  readonly visit: {
    readonly contact: 'face-to-face' | 'phone' | 'video';
    readonly minutes: number;
    readonly skills: readonly string[];
    readonly staffCount: number;
    readonly priority: number;
  };
}

/**
 * found: somebody of this profession can begin the visit between `from` and `to`, shown by putting it into the day ·
 * full: the days have no room · unknown: there is nobody on shift, or a day that cannot be planned.
 * `isPlanned` is false where most of that day's visits have nobody yet: then they were placed for the trial only.
 */
export type FirstVisitAnswer =
  | {
      readonly outcome: 'found';
      readonly from: Instant;
      readonly to: Instant;
      readonly profession: Profession;
      readonly isPlanned: boolean;
    }
  | { readonly outcome: 'full' | 'unknown' };

/** When a new patient can first be seen, by the plans as they stand. */
export abstract class FirstVisits {
  abstract earliest(wanted: FirstVisitWanted): Promise<FirstVisitAnswer>;
}
