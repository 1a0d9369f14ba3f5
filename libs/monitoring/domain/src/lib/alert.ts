import { plusMinutes, refuse, ok, type Id, type Instant, type Result } from '@ward/kernel';
import type { Band, Score } from './news2';
import { minutesFor, type ObservationPlan } from './observation-plan';

/** score: a band that asks for a response · incomplete: no total, yet already urgent · stale: not observed in time · concern: a person's worry. */
export const ALERT_KINDS = ['score', 'incomplete', 'stale', 'concern'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** review, urgent, emergency: what the bands low-medium, medium and high ask for. */
export const ALERT_LEVELS = ['review', 'urgent', 'emergency'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

export const ALERT_STATES = ['raised', 'acknowledged', 'acted', 'resolved'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

export type Sbard = Readonly<Record<'situation' | 'background' | 'assessment' | 'recommendation' | 'decision', string>>;

export interface Alert {
  readonly id: Id<'alert'>;
  readonly kind: AlertKind;
  readonly level: AlertLevel;
  readonly state: AlertState;
  readonly words: string;
  readonly raisedAt: Instant;
  readonly dueAt: Instant;
  readonly ownerId: string | null;
  readonly acknowledgedAt: Instant | null;
  readonly sbard: Sbard | null;
  readonly actedAt: Instant | null;
  readonly outcome: string | null;
  readonly resolvedAt: Instant | null;
}

export type NewAlert = Pick<Alert, 'kind' | 'level' | 'words' | 'raisedAt' | 'dueAt'>;

const LEVEL_OF: Readonly<Record<Exclude<Band, 'low'>, AlertLevel>> = {
  'low-medium': 'review',
  medium: 'urgent',
  high: 'emergency',
};
const BAND_OF: Readonly<Record<AlertLevel, Band>> = {
  review: 'low-medium',
  urgent: 'medium',
  emergency: 'high',
};

/** The alert that a scored set calls for, or null when its band asks for none. Due by the stay's response time for the band. */
export function alertForScore(score: Score, plan: ObservationPlan, at: Instant): NewAlert | null {
  const reached = score.atLeast;
  if (reached === null || reached === 'low') return null;
  const level = LEVEL_OF[reached];
  const kind = score.total === null ? 'incomplete' : 'score';
  const words =
    score.total === null
      ? `No NEWS2 total, but what was taken already asks for ${RESPONSE[level]}. Missing: ${score.missing.join(', ')}`
      : `NEWS2 of ${score.total}: ${RESPONSE[level]}`;
  return { kind, level, words, raisedAt: at, dueAt: dueAt(level, plan, at) };
}

/** The alert for a patient who was not observed in time: as urgent as what was last known. */
export function alertForSilence(lastBand: Band | null, plan: ObservationPlan, at: Instant): NewAlert {
  const level = lastBand === null || lastBand === 'low' ? 'review' : LEVEL_OF[lastBand];
  return {
    kind: 'stale',
    level,
    words: 'Observations are overdue',
    raisedAt: at,
    dueAt: dueAt(level, plan, at),
  };
}

/** When the team has to have answered an alert of this level. */
export function dueAt(level: AlertLevel, plan: ObservationPlan, at: Instant): Instant {
  return plusMinutes(at, minutesFor(plan.respondMinutes, BAND_OF[level]));
}

/** An open alert that a newer set bears out: it keeps its owner, the higher level and the earlier of the two times to act. */
export function worsen(open: Alert, newer: NewAlert): Alert {
  const isWorse = ALERT_LEVELS.indexOf(newer.level) > ALERT_LEVELS.indexOf(open.level);
  return {
    ...open,
    kind: newer.kind,
    level: isWorse ? newer.level : open.level,
    words: newer.words,
    dueAt: newer.dueAt < open.dueAt ? newer.dueAt : open.dueAt,
    state: isWorse ? 'raised' : open.state,
  };
}

export type AlertRefusal =
  | { readonly code: 'monitoring/alert-resolved' }
  | { readonly code: 'monitoring/alert-taken'; readonly ownerId: string }
  | { readonly code: 'monitoring/alert-not-acted' };

/** Somebody takes the alert: from now on it is theirs. Another person's alert is handed over, not taken. */
export function acknowledgeAlert(alert: Alert, by: string, at: Instant): Result<Alert, AlertRefusal> {
  if (alert.state === 'resolved') return refuse({ code: 'monitoring/alert-resolved' });
  if (alert.ownerId !== null && alert.ownerId !== by)
    return refuse({ code: 'monitoring/alert-taken', ownerId: alert.ownerId });
  return ok({
    ...alert,
    state: alert.state === 'acted' ? 'acted' : 'acknowledged',
    ownerId: by,
    acknowledgedAt: alert.acknowledgedAt ?? at,
  });
}

/** Gives an open alert to a named person, as at the 20:00 hand-over. */
export function handOverAlert(alert: Alert, to: string, at: Instant): Result<Alert, AlertRefusal> {
  if (alert.state === 'resolved') return refuse({ code: 'monitoring/alert-resolved' });
  return ok({
    ...alert,
    ownerId: to,
    acknowledgedAt: alert.acknowledgedAt ?? at,
    state: alert.state === 'acted' ? 'acted' : 'acknowledged',
  });
}

/** The owner is gone: nobody's again, and to be taken anew unless something was done about it already. */
export function freeAlert(alert: Alert): Result<Alert, AlertRefusal> {
  if (alert.state === 'resolved') return refuse({ code: 'monitoring/alert-resolved' });
  const isActed = alert.state === 'acted';
  return ok({
    ...alert,
    ownerId: null,
    state: isActed ? 'acted' : 'raised',
    acknowledgedAt: isActed ? alert.acknowledgedAt : null,
  });
}

/** Records what was done, laid out as SBARD; whoever acts owns it. */
export function actOnAlert(alert: Alert, sbard: Sbard, by: string, at: Instant): Result<Alert, AlertRefusal> {
  if (alert.state === 'resolved') return refuse({ code: 'monitoring/alert-resolved' });
  return ok({
    ...alert,
    state: 'acted',
    ownerId: by,
    acknowledgedAt: alert.acknowledgedAt ?? at,
    sbard,
    actedAt: at,
  });
}

/** Closes an alert after something was done about it. Overdue observations need only the observations. */
export function resolveAlert(alert: Alert, outcome: string, at: Instant): Result<Alert, AlertRefusal> {
  if (alert.state === 'resolved') return refuse({ code: 'monitoring/alert-resolved' });
  if (alert.state !== 'acted' && alert.kind !== 'stale' && alert.level !== 'review')
    return refuse({ code: 'monitoring/alert-not-acted' });
  return ok({ ...alert, state: 'resolved', outcome, resolvedAt: at });
}

const RESPONSE: Readonly<Record<AlertLevel, string>> = {
  review: 'urgent review, a single parameter scores 3',
  urgent: 'an urgent response',
  emergency: 'an emergency response',
};
