import type { Assignment, Visit, VisitNeed } from '@ward/visits/domain';
import type { VisitEntity } from './visit.entity';
import type { VisitNeedEntity } from './visit-need.entity';

export function visitOf(row: VisitEntity, assignments: readonly Assignment[]): Visit {
  return {
    id: row.id,
    needId: row.needId,
    episodeId: row.episodeId,
    patientId: row.patientId,
    day: row.day,
    title: row.title,
    window: { from: row.windowFrom, to: row.windowTo },
    minutes: row.minutes,
    contact: row.contact,
    skills: row.skills,
    staffCount: row.staffCount,
    minGapMinutes: row.minGapMinutes,
    priority: row.priority,
    status: row.status,
    assignments,
    isPinned: row.isPinned,
    version: row.version,
  };
}

export function needOf({ firstFrom, firstTo, ...row }: VisitNeedEntity): VisitNeed {
  const firstVisit = firstFrom && firstTo ? { from: firstFrom, to: firstTo } : null;
  return { ...row, firstVisit };
}

/** Whose need it is, beside what the domain decides about. */
export type NeedHome = Pick<VisitNeedEntity, 'providerId' | 'wardId' | 'referralId' | 'referrerId'>;

export function needRow({ firstVisit, skills, windows, ...need }: VisitNeed, home: NeedHome): VisitNeedEntity {
  return {
    ...need,
    ...home,
    skills: [...skills],
    windows: [...windows],
    firstFrom: firstVisit?.from ?? null,
    firstTo: firstVisit?.to ?? null,
  };
}
