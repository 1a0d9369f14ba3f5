import type { PlanChange, PlanFigures, PlanHold, PlanRunStatus } from '@ward/allocation/contract';
import { londonTime } from '@ward/kernel';

export const HOLD_WORDS: Record<PlanHold, { readonly label: string; readonly hint: string }> = {
  keep: { label: 'Keep every promise', hint: 'Only places visits that nobody has yet.' },
  prefer: {
    label: 'Change as little as possible',
    hint: 'Moves a promised visit only where that makes room or mends a clash.',
  },
  free: { label: 'Plan afresh', hint: 'The best day from scratch. Many people may get other visits.' },
};

export const STATUS_WORDS: Record<PlanRunStatus, string> = {
  waiting: 'Waiting to begin',
  searching: 'Searching',
  ready: 'Ready to look at',
  accepted: 'Taken',
  left: 'Left aside',
  failed: 'Failed',
};

export interface FigureRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly isBetter: boolean | null;
}

/** What the plan wins and costs, in the order in which it counts. Less is better in every row. */
export function figureRows(before: PlanFigures, after: PlanFigures): FigureRow[] {
  const rows: [string, keyof PlanFigures, (amount: number) => string][] = [
    ['Visits that nobody has', 'unallocated', String],
    ['Minutes late', 'lateMinutes', String],
    ['Promises changed', 'changes', String],
    ['Visits by somebody new to the patient', 'unfamiliar', String],
    ['Travel', 'travelMinutes', hours],
    ['Overtime', 'overtimeMinutes', hours],
  ];
  return rows.map(([name, key, say]) => {
    const difference = Math.round(after[key] - before[key]);
    const sign = difference > 0 ? '+' : '−';
    return {
      name,
      before: say(Math.round(before[key])),
      after: say(Math.round(after[key])),
      difference: difference === 0 ? 'same' : `${sign}${say(Math.abs(difference))}`,
      isBetter: difference === 0 ? null : difference < 0,
    };
  });
}

function hours(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** "Amal Yusuf 10:30 → Ben Carter 11:15", "nobody → Amal Yusuf 10:30". */
export function changeInWords({ before, after }: PlanChange): string {
  return `${placementInWords(before)} → ${placementInWords(after)}`;
}

function placementInWords(placement: PlanChange['before']): string {
  if (!placement) return 'nobody';
  return `${placement.people.map(({ name }) => name).join(' and ')} ${londonTime(placement.startsAt)}`;
}

export const KIND_WORDS: Record<PlanChange['kind'], string> = {
  'other-person': 'Another person comes',
  'other-time': 'Another time',
  'taken-off': 'Nobody comes any more',
  placed: 'Gets a place',
};

/** The changes that people have to be told of come first. */
export function groupChanges(
  changes: readonly PlanChange[],
): { kind: PlanChange['kind']; heading: string; changes: PlanChange[] }[] {
  const kinds: PlanChange['kind'][] = ['taken-off', 'other-person', 'other-time', 'placed'];
  return kinds
    .map((kind) => ({ kind, heading: KIND_WORDS[kind], changes: changes.filter((change) => change.kind === kind) }))
    .filter((group) => group.changes.length > 0);
}

/** Everybody who gains, loses or keeps a changed visit, by name. */
export function peopleIn(changes: readonly PlanChange[]): { value: string; label: string }[] {
  const names = new Map(
    changes.flatMap(({ before, after }) =>
      [...(before?.people ?? []), ...(after?.people ?? [])].map(({ personId, name }) => [personId, name] as const),
    ),
  );
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** The changes that concern one person, or all of them when nobody is named. */
export function changesOf(changes: readonly PlanChange[], personId: string): readonly PlanChange[] {
  if (!personId) return changes;
  return changes.filter(({ before, after }) =>
    [...(before?.people ?? []), ...(after?.people ?? [])].some((person) => person.personId === personId),
  );
}
