import { plusMinutes, type Instant } from '@ward/kernel';
import type { Band, Score } from './news2';

/** Minutes per band, as a pathway sets them. */
export interface MinutesPerBand {
  readonly low: number;
  readonly lowMedium: number;
  readonly medium: number;
  readonly high: number;
}

/** How often a patient of this stay is observed and how soon the team answers, in minutes per band. */
export interface ObservationPlan {
  readonly everyMinutes: MinutesPerBand;
  readonly respondMinutes: MinutesPerBand;
}

/** The in-hospital minimum frequency (RCP 2017), shown beside a pathway's own setting; a home service sets its own. */
export const HOSPITAL_MINIMUM: Readonly<Record<Band, string>> = {
  low: 'every 12 hours at 0, every 4 to 6 hours at 1 to 4',
  'low-medium': 'every hour',
  medium: 'every hour',
  high: 'continuously',
};

export function minutesFor(setting: MinutesPerBand, band: Band): number {
  return setting[band === 'low-medium' ? 'lowMedium' : band];
}

/** When the next set is due: the last one plus its band's interval. An incomplete set counts as the band it already reaches. */
export function nextDueAt(takenAt: Instant, score: Pick<Score, 'atLeast'>, plan: ObservationPlan): Instant {
  return plusMinutes(takenAt, minutesFor(plan.everyMinutes, score.atLeast ?? 'low'));
}
