import type { WardListLine } from '@ward/caseload/contract';
import { daysOfStay, LONGEST_WITHOUT_REASON } from '@ward/caseload/domain';
import { type Instant, londonDate, minutesBetween } from '@ward/kernel';

export interface WardRow {
  readonly episode_id: string;
  readonly patient_id: string;
  readonly ward_id: string;
  readonly status: 'active' | 'suspended';
  readonly admitted_at: Instant;
  readonly expected_discharge: string;
  readonly reason_over_14_days: string | null;
  readonly responsible_clinician_name: string | null;
  readonly suspended_at: Instant | null;
  readonly version: number;
  readonly total: number | null;
  readonly band: string | null;
  readonly taken_at: Instant | null;
  readonly next_due_at: Instant | null;
  readonly missing: string[] | null;
  readonly stale: boolean;
  readonly alerts: number | null;
  readonly worst_level: string | null;
  readonly late_visit_id: string | null;
  readonly late_title: string | null;
  readonly late_to: Instant | null;
  readonly reviewed_today: boolean | null;
  readonly last_decision: string | null;
  readonly rank: number;
  readonly nhs_number: string;
  readonly family_name: string;
  readonly given_name: string;
  readonly date_of_birth: string;
  readonly sex: string;
  readonly allergies: string[];
  readonly banner_alerts: string[];
  readonly looks_like: boolean;
  readonly ward_name: string;
  readonly bed_label: string | null;
  readonly pathway_name: string;
  readonly next_visit_id: string | null;
  readonly next_title: string | null;
  readonly next_from: Instant | null;
  readonly next_to: Instant | null;
  readonly open_tasks: number;
  readonly overdue_tasks: number;
}

export function toLine(row: WardRow, asOf: Instant): WardListLine {
  const today = londonDate(asOf);
  const dayOfStay = daysOfStay(row.admitted_at, today);
  return {
    episodeId: row.episode_id,
    patientId: row.patient_id,
    nhsNumber: row.nhs_number,
    familyName: row.family_name,
    givenName: row.given_name,
    dateOfBirth: row.date_of_birth,
    sex: row.sex,
    allergies: row.allergies,
    alerts: row.banner_alerts,
    looksLike: row.looks_like,
    wardId: row.ward_id,
    wardName: row.ward_name,
    bedLabel: row.bed_label,
    pathwayName: row.pathway_name,
    status: row.status,
    admittedAt: row.admitted_at,
    dayOfStay,
    expectedDischarge: row.expected_discharge,
    isPastExpected: row.expected_discharge < today,
    isOver14Days: dayOfStay > LONGEST_WITHOUT_REASON,
    reasonOver14Days: row.reason_over_14_days,
    responsibleClinicianName: row.responsible_clinician_name,
    score: row.taken_at && {
      total: row.total,
      band: row.band,
      takenAt: row.taken_at,
      nextDueAt: row.next_due_at,
      missing: row.missing ?? [],
      isStale: row.stale,
    },
    openAlerts: row.alerts && row.worst_level ? { count: row.alerts, worst: row.worst_level } : null,
    nextVisit: row.next_visit_id
      ? { visitId: row.next_visit_id, title: row.next_title!, from: row.next_from!, to: row.next_to! }
      : null,
    overdueVisit: row.late_visit_id ? { visitId: row.late_visit_id, title: row.late_title!, to: row.late_to! } : null,
    openTasks: row.open_tasks,
    overdueTasks: row.overdue_tasks,
    reviewedToday: row.reviewed_today ?? false,
    lastDecision: row.last_decision,
    risk: row.rank >= 4000 ? 'emergency' : row.rank >= 3000 ? 'urgent' : row.rank >= 2000 ? 'watch' : 'steady',
    reasons: reasonsOf(row, asOf),
    version: row.version,
  };
}

const LEVELS: Record<string, string> = {
  emergency: 'Emergency alert',
  urgent: 'Urgent alert',
  review: 'Alert to review',
};
const BANDS: Record<string, string> = {
  high: 'NEWS2 high',
  medium: 'NEWS2 medium',
  'low-medium': 'NEWS2: 3 in one parameter',
};

/** Why the line stands where it does, in words. */
export function reasonsOf(row: WardRow, asOf: Instant): string[] {
  if (row.status === 'suspended') return ['In hospital'];
  const late = row.next_due_at ? minutesBetween(row.next_due_at, asOf) : 0;
  return [
    (row.worst_level && LEVELS[row.worst_level]) ?? '',
    (row.band && BANDS[row.band]) ?? '',
    row.taken_at === null ? 'Never observed' : row.stale ? `Observations ${spokenMinutes(late)} late` : '',
    row.late_to ? `Visit ${spokenMinutes(minutesBetween(row.late_to, asOf))} late` : '',
    row.overdue_tasks > 0 ? `${row.overdue_tasks} ${row.overdue_tasks === 1 ? 'task' : 'tasks'} overdue` : '',
  ].filter((reason) => reason !== '');
}

function spokenMinutes(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, Math.round(minutes))} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}
