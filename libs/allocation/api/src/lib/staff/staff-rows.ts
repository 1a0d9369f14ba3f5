import type { StaffMember } from '@ward/allocation/contract';
import { competencyState, SKILLS } from '@ward/allocation/domain';
import type { LondonDate } from '@ward/kernel';

export type StaffRow<Member extends StaffMember = StaffMember> = Omit<Member, 'competencies'> & {
  readonly competencies: readonly { readonly skill: string; readonly expiresOn: LondonDate | null }[];
};

const NAMES = new Map<string, string>(SKILLS.map(({ code, name }) => [code, name]));

/** The columns of a `StaffMember`, from `allocation.staff s` and `identity.person_card p`. */
export const STAFF_COLUMNS = `
  s.person_id as "personId", p.name, s.ward_id as "wardId", s.profession, s.grade, s.travel_mode as "travelMode",
  s.base_lat as "baseLat", s.base_lon as "baseLon", s.contracted_minutes as "contractedMinutes", s.languages, s.gender, s.version,
  coalesce((select jsonb_agg(jsonb_build_object('skill', c.skill, 'expiresOn', c.expires_on) order by c.skill)
    from allocation.competency c where c.person_id = s.person_id), '[]') as competencies`;

/** A row with where each competency stands today. */
export function memberOf<Member extends StaffMember>(row: StaffRow<Member>, today: LondonDate) {
  const competencies = row.competencies.map(({ skill, expiresOn }) => ({
    skill,
    expiresOn,
    name: NAMES.get(skill) ?? skill,
    state: competencyState(expiresOn, today),
  }));
  return { ...row, competencies };
}
