import { londonTime } from '@ward/kernel';
import type { VisitDetail, VisitView } from '@ward/visits/contract';

/** `BYRON, Ada`: the family name first and in capitals, as on every wristband. */
export function sayName({
  familyName,
  givenName,
}: {
  readonly familyName: string;
  readonly givenName: string;
}): string {
  return `${familyName.toUpperCase()}, ${givenName}`;
}

/** `09:30 to 10:15`, or the window while no time is promised. */
export function sayWhen(visit: Pick<VisitView, 'assigned' | 'windowFrom' | 'windowTo'>): string {
  const [first] = visit.assigned;
  return first
    ? `${londonTime(first.startsAt)} to ${londonTime(first.endsAt)}`
    : `between ${londonTime(visit.windowFrom)} and ${londonTime(visit.windowTo)}`;
}

/** Who else is at a joint visit, or nothing. */
export function sayWith({ assigned }: Pick<VisitView, 'assigned'>, personId: string | undefined): string {
  const others = assigned.filter((one) => one.personId !== personId).map(({ name }) => name);
  return others.length === 0 ? '' : `with ${others.join(' and ')}`;
}

export const CONTACT_WORDS: Readonly<Record<VisitView['contact'], string>> = {
  'face-to-face': 'At home',
  phone: 'By phone',
  video: 'By video',
};

const RESUSCITATION: Record<string, string> = {
  dnacpr: 'Do not attempt resuscitation (DNACPR)',
  'for-resuscitation': 'For resuscitation',
};
const CEILING: Record<string, string> = {
  hospital: 'may go to hospital',
  'home-treatment': 'treatment at home only',
  comfort: 'comfort care only',
};

/** What is to be done when the patient gets worse, in one line. */
export function sayEscalation({ patient: { escalation } }: Pick<VisitDetail, 'patient'>): string {
  if (!escalation) return 'No escalation plan recorded';
  const words = [RESUSCITATION[escalation.resuscitation], CEILING[escalation.ceiling], escalation.notes].filter(
    Boolean,
  );
  return words.length === 0 ? 'Escalation not discussed yet' : words.join('; ');
}
