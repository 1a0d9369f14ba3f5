import { type Instant, londonDate, minutesBetween, plusMinutes } from '@ward/kernel';
import type { PersonId, Visit, VisitId } from './visit';

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** What has to be known of a person before they are sent to a visit. */
export interface PersonFacts {
  readonly personId: PersonId;
  readonly name: string;
  /** Skills with the last London day on which each is valid; null does not lapse. */
  readonly skills: readonly { readonly skill: string; readonly expiresOn: string | null }[];
  /** Spans on shift, absences already taken out. */
  readonly shifts: readonly Span[];
  readonly absences: readonly (Span & { readonly reason: string })[];
  /** Other visits that they are promised to. */
  readonly visits: readonly (Span & {
    readonly visitId: VisitId;
    readonly title: string;
    readonly patient: string;
  })[];
  /** Why this person must not be sent to this patient, or null. */
  readonly excluded: string | null;
}

/** What forbids an assignment. */
export type Block =
  | { readonly kind: 'wrong-number'; readonly needed: number; readonly given: number }
  | {
      readonly kind: 'busy';
      readonly personId: PersonId;
      readonly name: string;
      readonly with: string;
      readonly visitId: VisitId;
      readonly from: Instant;
      readonly to: Instant;
    }
  | {
      readonly kind: 'lacks-skill';
      readonly personId: PersonId;
      readonly name: string;
      readonly skill: string;
      readonly expiredOn: string | null;
    }
  | {
      readonly kind: 'absent';
      readonly personId: PersonId;
      readonly name: string;
      readonly reason: string;
      readonly to: Instant;
    }
  | {
      readonly kind: 'excluded';
      readonly personId: PersonId;
      readonly name: string;
      readonly reason: string;
    };

/** What a coordinator may accept knowingly. */
export const CAUTIONS = ['off-shift', 'outside-window', 'too-close'] as const;
export type CautionKind = (typeof CAUTIONS)[number];
export type Caution =
  | { readonly kind: 'off-shift'; readonly personId: PersonId; readonly name: string }
  | {
      readonly kind: 'outside-window';
      readonly from: Instant;
      readonly to: Instant;
      readonly lateMinutes: number;
    }
  | {
      readonly kind: 'too-close';
      readonly gapMinutes: number;
      readonly neededMinutes: number;
      readonly other: Instant;
    };

export interface Proposal {
  readonly staff: readonly PersonFacts[];
  readonly startsAt: Instant;
  /** Starts of the other assigned visits of the same need. */
  readonly sameNeedStarts: readonly Instant[];
}

export interface Verdict {
  readonly blocks: readonly Block[];
  readonly cautions: readonly Caution[];
}

type Weighed = Pick<Visit, 'minutes' | 'skills' | 'staffCount' | 'window' | 'minGapMinutes'>;

/** Weighs who would go when against skills, shifts, absences, other visits, window and gaps. Changes nothing. */
export function weighAssignment(visit: Weighed, { staff, startsAt, sameNeedStarts }: Proposal): Verdict {
  const span = { from: startsAt, to: plusMinutes(startsAt, visit.minutes) };
  const distinct = new Set(staff.map(({ personId }) => personId)).size;
  const count: Block[] =
    distinct === visit.staffCount && distinct === staff.length
      ? []
      : [{ kind: 'wrong-number', needed: visit.staffCount, given: distinct }];
  return {
    blocks: [...count, ...staff.flatMap((person) => personBlocks(visit, person, span))],
    cautions: [
      ...staff.filter((person) => !isOnShift(person, span)).map(offShift),
      ...windowCautions(visit, span),
      ...gapCautions(visit, startsAt, sameNeedStarts),
    ],
  };
}

function personBlocks(visit: Weighed, person: PersonFacts, span: Span): Block[] {
  const { personId, name } = person;
  const blocks: Block[] = [];
  if (person.excluded !== null) blocks.push({ kind: 'excluded', personId, name, reason: person.excluded });
  const day = londonDate(span.from);
  for (const skill of visit.skills) {
    const held = person.skills.find((competency) => competency.skill === skill);
    if (!held) blocks.push({ kind: 'lacks-skill', personId, name, skill, expiredOn: null });
    else if (held.expiresOn !== null && held.expiresOn < day)
      blocks.push({ kind: 'lacks-skill', personId, name, skill, expiredOn: held.expiresOn });
  }
  const away = person.absences.find((absence) => overlaps(absence, span));
  if (away) blocks.push({ kind: 'absent', personId, name, reason: away.reason, to: away.to });
  const busy = person.visits.find((other) => overlaps(other, span));
  if (busy)
    blocks.push({
      kind: 'busy',
      personId,
      name,
      with: `${busy.title}, ${busy.patient}`,
      visitId: busy.visitId,
      from: busy.from,
      to: busy.to,
    });
  return blocks;
}

/** An absence is a reason of its own: who is absent is not also told to be off shift. */
function isOnShift({ shifts, absences }: PersonFacts, span: Span): boolean {
  return (
    absences.some((absence) => overlaps(absence, span)) ||
    shifts.some((shift) => shift.from <= span.from && shift.to >= span.to)
  );
}

function offShift({ personId, name }: PersonFacts): Caution {
  return { kind: 'off-shift', personId, name };
}

function windowCautions({ window }: Weighed, span: Span): Caution[] {
  if (span.from >= window.from && span.to <= window.to) return [];
  return [{ kind: 'outside-window', ...window, lateMinutes: Math.max(0, minutesBetween(window.to, span.to)) }];
}

function gapCautions({ minGapMinutes }: Weighed, startsAt: Instant, others: readonly Instant[]): Caution[] {
  if (minGapMinutes === null) return [];
  return others
    .map((other) => ({ other, gapMinutes: Math.abs(minutesBetween(other, startsAt)) }))
    .filter(({ gapMinutes }) => gapMinutes < minGapMinutes)
    .map(({ other, gapMinutes }) => ({ kind: 'too-close', gapMinutes, neededMinutes: minGapMinutes, other }));
}

/** Two spans share time; touching ends do not. */
export function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}
