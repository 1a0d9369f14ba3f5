import type { ChoicePrice, VisitChoice, VisitExplanation } from '@ward/allocation/contract';
import { londonTime } from '@ward/kernel';
import { sayMinutes } from '@ward/ui';

/** What a choice costs, the worst first: `10 min late, goes without their break, 12 min more travel`. */
export function sayPrice(price: ChoicePrice, isAnybodyKnown: boolean): string {
  const { lateMinutes, overtimeMinutes, delays, strangers, travelMinutes, missesBreak } = price;
  return [
    lateMinutes > 0 ? `${sayMinutes(lateMinutes)} late` : '',
    missesBreak ? 'goes without their break' : '',
    delays > 0 ? `makes ${delays === 1 ? 'another visit' : `${delays} other visits`} late` : '',
    overtimeMinutes > 0 ? `${sayMinutes(overtimeMinutes)} overtime` : '',
    isAnybodyKnown ? (strangers > 0 ? 'unknown to the patient' : 'knows the patient') : '',
    sayTravel(travelMinutes),
  ]
    .filter(Boolean)
    .join(', ');
}

function sayTravel(minutes: number): string {
  if (minutes === 0) return 'no extra travel';
  return minutes > 0 ? `${sayMinutes(minutes)} more travel` : `${sayMinutes(-minutes)} less travel`;
}

/** Whether somebody of the choices knows the patient and another does not: only then is it worth saying. */
export function isAnybodyKnown({ choices }: Pick<VisitExplanation, 'choices'>): boolean {
  return choices.some(({ price }) => price.strangers > 0);
}

export function sayPeople({ people }: Pick<VisitChoice, 'people'>): string {
  return people.map(({ name }) => name).join(' and ');
}

/** Why those who are promised, or why others would be better; empty while nobody is promised. */
export function sayWhy(assigned: readonly { readonly personId: string }[], explanation: VisitExplanation): string {
  if (assigned.length === 0) return '';
  const ids = idsOf(assigned);
  const { choices, obstacles } = explanation;
  const known = isAnybodyKnown(explanation);
  const at = choices.findIndex(({ people }) => idsOf(people) === ids);
  const [best] = choices;
  const now = choices[at];
  if (now && at === 0)
    return `${sayPeople(now)} is the best of ${choices.length} who could go: ${sayPrice(now.price, known)}.`.replace(
      'the best of 1 who could go',
      'the only choice',
    );
  if (now && best)
    return `${sayPeople(now)} costs ${sayPrice(now.price, known)}. ${sayPeople(best)} at ${londonTime(best.startsAt)} would cost less: ${sayPrice(best.price, known)}.`;
  const kept = obstacles.find(({ personId }) => assigned.some((one) => one.personId === personId));
  return kept ? `It was promised by hand against the day’s rules: ${kept.words}.` : '';
}

function idsOf(people: readonly { readonly personId: string }[]): string {
  return people
    .map(({ personId }) => personId)
    .sort()
    .join();
}
