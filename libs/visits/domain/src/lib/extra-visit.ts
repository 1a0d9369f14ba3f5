import {
  atLondon,
  type Instant,
  type LondonDate,
  minutesBetween,
  ok,
  plusDays,
  refuse,
  type Result,
  type WallTime,
} from '@ward/kernel';
import type { Contact, EpisodeId, NeedId, PatientId } from './visit';
import type { VisitNeed } from './visit-need';

export interface ExtraVisit {
  readonly needId: NeedId;
  readonly episodeId: EpisodeId;
  readonly patientId: PatientId;
  readonly type: string;
  readonly title: string;
  readonly minutes: number;
  readonly contact: Contact;
  readonly skills: readonly string[];
  readonly staffCount: number;
  readonly day: LondonDate;
  readonly from: WallTime;
  readonly to: WallTime;
  readonly priority: number;
}

export type ExtraVisitRefusal =
  { readonly code: 'visits/window-too-short'; readonly minutes: number } | { readonly code: 'visits/window-over' };

/** The need of one visit beside the care plan. Its window must still have room for it. */
export function extraVisit(wish: ExtraVisit, at: Instant): Result<VisitNeed, ExtraVisitRefusal> {
  const { needId, day, from, to, ...rest } = wish;
  const ends = atLondon(to > from ? day : plusDays(day, 1), to);
  if (minutesBetween(atLondon(day, from), ends) < wish.minutes)
    return refuse({ code: 'visits/window-too-short', minutes: wish.minutes });
  if (minutesBetween(at, ends) < wish.minutes) return refuse({ code: 'visits/window-over' });
  return ok({
    ...rest,
    id: needId,
    windows: [{ from, to }],
    everyDays: 1,
    fromDate: day,
    untilDate: day,
    minGapMinutes: null,
    notBefore: at,
    firstVisit: null,
    origin: 'extra',
    status: 'active',
  });
}
