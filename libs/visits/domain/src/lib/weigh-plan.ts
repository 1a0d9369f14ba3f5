import { type Instant, plusMinutes } from '@ward/kernel';
import type { PersonId, Visit, VisitId } from './visit';
import { type PersonFacts, type Verdict, weighAssignment } from './weigh-assignment';

/** A person as a whole plan has to know them: what is excluded depends on the patient. */
export interface TeamMemberFacts extends Omit<PersonFacts, 'excluded'> {
  readonly exclusions: readonly { readonly patientId: string; readonly reason: string }[];
}

/** One visit of a plan: who is to go and when. */
export interface PlannedGoing {
  readonly visit: Visit;
  /** The patient's name, for the words of a refusal. */
  readonly patient: string;
  readonly staff: readonly PersonId[];
  readonly startsAt: Instant;
  /** Starts of promised visits of the same need that the plan does not touch. */
  readonly sameNeedStarts: readonly Instant[];
}

/** What speaks against one visit of a plan. */
export interface Objection extends Verdict {
  readonly visitId: VisitId;
  readonly title: string;
  readonly patient: string;
  readonly startsAt: Instant;
}

/**
 * Weighs every visit of a plan as if it were given by hand, the other visits of the plan already in their new places.
 * `team` knows of all people what they are promised to outside the plan. Answers only what has something against it.
 */
export function weighPlan(goings: readonly PlannedGoing[], team: readonly TeamMemberFacts[]): Objection[] {
  const facts = new Map(team.map((person) => [person.personId, person]));
  const inPlan = Map.groupBy(
    goings.flatMap((going) => going.staff.map((personId) => ({ personId, ...spanOf(going) }))),
    ({ personId }) => personId,
  );
  const starts = Map.groupBy(goings, ({ visit }) => visit.needId);
  return goings.flatMap((going) => {
    const { visit, patient, startsAt } = going;
    const staff = going.staff.map((personId) => personFacts(personId, visit, facts, inPlan.get(personId) ?? []));
    const others = (starts.get(visit.needId) ?? []).filter((other) => other.visit.id !== visit.id);
    const sameNeedStarts = [...going.sameNeedStarts, ...others.map((other) => other.startsAt)];
    const verdict = weighAssignment(visit, { staff, startsAt, sameNeedStarts });
    if (verdict.blocks.length === 0 && verdict.cautions.length === 0) return [];
    return [{ visitId: visit.id, title: visit.title, patient, startsAt, ...verdict }];
  });
}

function spanOf({ visit, patient, startsAt }: PlannedGoing): PersonFacts['visits'][number] {
  return { visitId: visit.id, title: visit.title, patient, from: startsAt, to: plusMinutes(startsAt, visit.minutes) };
}

/** Somebody who left the team has no skill and no shift any more: that is what is said of them. */
function personFacts(
  personId: PersonId,
  visit: Visit,
  facts: ReadonlyMap<PersonId, TeamMemberFacts>,
  inPlan: PersonFacts['visits'],
): PersonFacts {
  const { exclusions, ...known } = facts.get(personId) ?? goneFrom(personId);
  const excluded = exclusions.find(({ patientId }) => patientId === visit.patientId)?.reason ?? null;
  const visits = [...known.visits, ...inPlan.filter(({ visitId }) => visitId !== visit.id)];
  return { ...known, visits, excluded };
}

function goneFrom(personId: PersonId): TeamMemberFacts {
  return {
    personId,
    name: 'Somebody who has left the team',
    skills: [],
    shifts: [],
    absences: [],
    visits: [],
    exclusions: [],
  };
}
