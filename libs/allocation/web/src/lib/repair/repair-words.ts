import {
  type AbsenceReason,
  type PlanChange,
  type PlanProposal,
  type RepairCause,
  SAME_HOUR_MINUTES,
} from '@ward/allocation/contract';
import { londonTime, minutesBetween } from '@ward/kernel';

export type RepairKind = RepairCause['kind'];

export const KIND_HEADINGS: Record<RepairKind, string> = {
  away: 'Somebody cannot work',
  urgent: 'An urgent visit',
  late: 'Somebody is running late',
  'no-car': 'A car broke down',
};

export const REASON_WORDS: Record<AbsenceReason, string> = {
  sickness: 'Sickness',
  'annual-leave': 'Annual leave',
  'study-leave': 'Study leave',
  'carer-leave': 'Carer’s leave',
  'late-start': 'Starts late',
  'early-finish': 'Finishes early',
  other: 'Another reason',
};

/** What happened, as the head of a repair: "Amal Yusuf is away until 20:00". */
export function sayCause(cause: RepairCause, nameOf: (personId: string) => string): string {
  switch (cause.kind) {
    case 'away':
      return `${nameOf(cause.personId)} is away from ${londonTime(cause.from)} until ${londonTime(cause.to)}`;
    case 'urgent':
      return `Urgent visit by ${londonTime(cause.visit.to)}: ${cause.visit.title}`;
    case 'late':
      return `${nameOf(cause.personId)} is running ${cause.minutes} minutes late`;
    case 'no-car':
      return `${nameOf(cause.personId)} goes ${MODE_WORDS[cause.travelMode]}`;
  }
}

const MODE_WORDS = {
  car: 'by car',
  bicycle: 'by bicycle',
  'public-transport': 'by bus and train',
  foot: 'on foot',
} as const;

/** What a change breaks for the patient; empty when they are seen within half an hour of what was promised. */
export function sayBroken({ before, after }: Pick<PlanChange, 'before' | 'after'>): string {
  if (!before) return '';
  if (!after) return 'Nobody comes';
  const minutes = minutesBetween(before.startsAt, after.startsAt);
  if (Math.abs(minutes) <= SAME_HOUR_MINUTES) return '';
  return `${Math.abs(minutes)} minutes ${minutes > 0 ? 'later' : 'earlier'} than promised`;
}

/** The repair in one line: "3 visits move, 1 promise breaks, nobody is left without a visit." */
export function sayRepair({ changes, gaps }: Pick<PlanProposal, 'changes' | 'gaps'>): string {
  const moves = changes.filter(({ after }) => after !== null).length;
  const broken = changes.filter((change) => sayBroken(change) !== '').length;
  const left = gaps.length === 0 ? 'nobody is left without a visit' : `${count(gaps.length, 'visit')} stay nobody’s`;
  return `${count(moves, 'visit')} ${moves === 1 ? 'moves' : 'move'}, ${count(broken, 'promise')} ${
    broken === 1 ? 'breaks' : 'break'
  }, ${gaps.length === 1 ? '1 visit stays nobody’s' : left}.`;
}

function count(number: number, what: string): string {
  return `${number === 0 ? 'no' : number} ${what}${number === 1 ? '' : 's'}`;
}
