import { type Instant, londonDate, plusDays } from '@ward/kernel';
import type { Contact, EpisodeId, NeedId, PatientId } from './visit';
import type { NeedWindow, VisitNeed } from './visit-need';

/** One line of a care plan, as the caseload announces it. Its id is the need's id for as long as the line stands. */
export interface PlanItem {
  readonly id: NeedId;
  readonly type: string;
  readonly title: string;
  readonly minutes: number;
  readonly contact: Contact;
  readonly skills: readonly string[];
  readonly staff: number;
  readonly windows: readonly NeedWindow[];
  readonly everyDays: number;
  readonly days: number;
  readonly minGapMinutes?: number | undefined;
  readonly priority: number;
}

export interface StayBegins {
  readonly episodeId: EpisodeId;
  readonly patientId: PatientId;
  readonly firstVisit: { readonly from: Instant; readonly to: Instant };
}

/** The needs of a new stay. The first line of the highest priority is seen in the window promised at triage. */
export function needsAtAdmission(items: readonly PlanItem[], stay: StayBegins): VisitNeed[] {
  const lead = firstItem(items);
  return items.map((item) => ({
    ...newNeed(item, stay, stay.firstVisit.from),
    firstVisit: item === lead ? stay.firstVisit : null,
  }));
}

/** The line of a care plan that a new stay begins with: the first of the highest priority. */
export function firstItem<Item extends { readonly priority: number }>(items: readonly Item[]): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) => (best && item.priority <= best.priority ? best : item),
    undefined,
  );
}

/**
 * The needs after a change of the care plan at `at`: lines that stand keep their first day and rhythm, new ones begin
 * now, and lines that have gone come back as ended.
 */
export function needsAfterChange(
  current: readonly VisitNeed[],
  items: readonly PlanItem[],
  { episodeId, patientId, at }: Pick<StayBegins, 'episodeId' | 'patientId'> & { readonly at: Instant },
): VisitNeed[] {
  const known = new Map(current.map((need) => [need.id, need]));
  const standing = items.map((item) => {
    const fresh = newNeed(item, { episodeId, patientId }, at);
    const before = known.get(item.id);
    if (!before) return fresh;
    const { fromDate, notBefore, firstVisit } = before;
    return { ...fresh, fromDate, notBefore, firstVisit, untilDate: plusDays(fromDate, item.days - 1) };
  });
  const kept = new Set(items.map(({ id }) => id));
  const gone = current.filter(({ id, status, origin }) => origin === 'plan' && !kept.has(id) && status === 'active');
  return [...standing, ...gone.map((need): VisitNeed => ({ ...need, status: 'ended' }))];
}

function newNeed(
  { staff, days, minGapMinutes, ...item }: PlanItem,
  { episodeId, patientId }: Pick<StayBegins, 'episodeId' | 'patientId'>,
  from: Instant,
): VisitNeed {
  const fromDate = londonDate(from);
  return {
    ...item,
    episodeId,
    patientId,
    staffCount: staff,
    fromDate,
    untilDate: plusDays(fromDate, days - 1),
    minGapMinutes: minGapMinutes ?? null,
    notBefore: from,
    firstVisit: null,
    origin: 'plan',
    status: 'active',
  };
}
