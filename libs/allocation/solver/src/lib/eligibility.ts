import type { StaffInput, VisitInput } from './day-input';

/** Why this person may not take this role of a visit, whatever the time; undefined when they may. */
export function whyNot(visit: VisitInput, role: number, person: StaffInput): Ineligible | undefined {
  const wanted = visit.roles[role];
  if (!wanted) return { code: 'skill', missing: [] };
  if (visit.pinned?.staff && visit.pinned.staff[role] !== person.id) return { code: 'pinned' };
  if (visit.excludedStaff?.includes(person.id)) return { code: 'excluded' };
  const missing = wanted.skills.filter((skill) => !person.skills.includes(skill));
  if (missing.length > 0) return { code: 'skill', missing };
  if (wanted.professions?.length && !wanted.professions.some(({ profession }) => profession === person.profession)) {
    return { code: 'profession' };
  }
  return undefined;
}

export type Ineligible =
  | { readonly code: 'pinned' | 'excluded' | 'profession' }
  | { readonly code: 'skill'; readonly missing: readonly string[] };

export function mayTake(visit: VisitInput, role: number, person: StaffInput): boolean {
  return whyNot(visit, role, person) === undefined;
}

/** What a stand-in costs, in minutes of travel. */
export function standInPrice(visit: VisitInput, role: number, person: StaffInput): number {
  const accepted = visit.roles[role]?.professions?.find(({ profession }) => profession === person.profession);
  return accepted?.price ?? 0;
}
