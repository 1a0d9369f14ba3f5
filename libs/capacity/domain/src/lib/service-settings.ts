import { type Instant, isBefore, type LondonDate, londonDate, atLondon, plusDays, type WallTime } from '@ward/kernel';
import { HOLD_MINUTES } from './place';

/** When the service is open on one day, London time. */
export interface DayHours {
  readonly from: WallTime;
  readonly to: WallTime;
}

/** A day on which other hours hold, or none: a bank holiday, a day of training. */
export interface DayException {
  readonly day: LondonDate;
  readonly name: string;
  readonly hours: DayHours | null;
}

/** Who answers for the patients of a ward out of hours: a team, or whoever the rota has at that time. */
export interface OutOfHours {
  readonly wardId: string;
  readonly by: 'team' | 'rota';
  readonly team: string;
  readonly phone: string;
  readonly from: WallTime;
  readonly to: WallTime;
}

/** What a provider sets for its service without code. Its own arrangements, not national rules. */
export interface ServiceSettings {
  /** Monday first; null is closed. */
  readonly week: readonly (DayHours | null)[];
  readonly exceptions: readonly DayException[];
  /** Minutes that a clinician's claim of a referral holds. */
  readonly claimMinutes: number;
  /** The longest, in minutes, that a referral may rest with nobody acting. */
  readonly restMinutes: {
    readonly unclaimed: { readonly 'two-hour': number; readonly 'same-day': number; readonly 'next-day': number };
    readonly unanswered: number;
    readonly unread: number;
  };
  /** Minutes that a bed is held for a referral while it is being decided. */
  readonly holdMinutes: number;
  /** Days after discharge in which the ward's people may still open the record. */
  readonly accessDays: number;
  readonly outOfHours: readonly OutOfHours[];
}

/** What holds until somebody sets something else. */
export const DEFAULT_SETTINGS: ServiceSettings = {
  week: Array.from({ length: 7 }, () => ({ from: '08:00', to: '20:00' })),
  exceptions: [],
  claimMinutes: 15,
  restMinutes: {
    unclaimed: { 'two-hour': 20, 'same-day': 120, 'next-day': 240 },
    unanswered: 60,
    unread: 24 * 60,
  },
  holdMinutes: HOLD_MINUTES,
  accessDays: 28,
  outOfHours: [],
};

type Fault = { readonly pointer: string; readonly message: string };

/** What a schema cannot see: a day that closes before it opens, a day or a ward named twice, a week without a day. */
export function settingsFaults({ week, exceptions, outOfHours }: ServiceSettings): Fault[] {
  const faults: Fault[] = [];
  const closesEarly = (hours: DayHours | null) => hours !== null && hours.from >= hours.to;
  if (week.every((day) => day === null))
    faults.push({ pointer: '/week', message: 'The service has to be open on one day of the week' });
  week.forEach((hours, day) => {
    if (closesEarly(hours)) faults.push({ pointer: `/week/${day}`, message: 'It closes before it opens' });
  });
  exceptions.forEach(({ day, hours }, index) => {
    if (closesEarly(hours)) faults.push({ pointer: `/exceptions/${index}`, message: 'It closes before it opens' });
    if (exceptions.findIndex((other) => other.day === day) !== index)
      faults.push({ pointer: `/exceptions/${index}`, message: 'This day stands here twice' });
  });
  outOfHours.forEach(({ wardId, from, to }, index) => {
    if (from === to) faults.push({ pointer: `/outOfHours/${index}`, message: 'It ends when it begins' });
    if (outOfHours.findIndex((other) => other.wardId === wardId) !== index)
      faults.push({ pointer: `/outOfHours/${index}`, message: 'This ward stands here twice' });
  });
  return faults;
}

/** The out-of-hours time that is running at this moment, or else the next one. Most run past midnight. */
export function nightAt(
  at: Instant,
  { from, to }: Pick<OutOfHours, 'from' | 'to'>,
): { readonly from: Instant; readonly to: Instant; readonly isNow: boolean } {
  const today = londonDate(at);
  const nights = [-1, 0, 1].map((days) => {
    const day = plusDays(today, days);
    return { from: atLondon(day, from), to: atLondon(to > from ? day : plusDays(day, 1), to) };
  });
  const night = nights.find((one) => isBefore(at, one.to)) ?? { from: at, to: at };
  return { ...night, isNow: night.from <= at };
}
