import { DateField, Page, PageQuery, Profession, Uuid, Version, WallTimeField, Words } from '@ward/contract';
import * as z from 'zod';
import { SkillCode, StaffMember } from './roster';

/** How the team is looked through. */
export const TeamQuery = PageQuery.extend({
  q: Words(80).default(''),
  profession: Profession.optional(),
  wardId: Uuid.optional(),
  /** Only people with a competency that lapses within 30 days or has lapsed. */
  lapsing: z.stringbool().default(false),
});
export type TeamQuery = z.infer<typeof TeamQuery>;

/** Minutes on shift in a week, breaks and absences taken out. */
export const PlannedWeek = z.object({ monday: DateField, minutes: z.number().int() }).meta({ id: 'PlannedWeek' });
export type PlannedWeek = z.infer<typeof PlannedWeek>;

export const TeamMember = StaffMember.extend({
  wardName: z.string().nullable(),
  /** This week and the three after it. */
  weeks: z.array(PlannedWeek),
}).meta({ id: 'TeamMember' });
export type TeamMember = z.infer<typeof TeamMember>;

export const TeamPage = Page(TeamMember).meta({ id: 'TeamPage' });
export type TeamPage = z.infer<typeof TeamPage>;

export const PatternLine = z
  .object({
    weekday: z.number().int().min(1).max(7),
    from: WallTimeField,
    to: WallTimeField,
    breakMinutes: z.number().int().min(0).max(180).default(30),
  })
  .meta({ id: 'PatternLine' });
export type PatternLine = z.infer<typeof PatternLine>;

/** How somebody works every week from a day on. No lines: no longer by a pattern. */
export const SetPattern = z.object({ lines: z.array(PatternLine).max(14) }).meta({ id: 'SetPattern' });
export type SetPattern = z.infer<typeof SetPattern>;

export const PatternView = z
  .object({
    fromDate: DateField,
    lines: z.array(PatternLine),
    minutesAWeek: z.number().int(),
    setByName: z.string(),
    version: Version,
  })
  .meta({ id: 'PatternView' });
export type PatternView = z.infer<typeof PatternView>;

/** One person of the team with their patterns, the newest first. */
export const StaffRecord = TeamMember.extend({ patterns: z.array(PatternView) }).meta({ id: 'StaffRecord' });
export type StaffRecord = z.infer<typeof StaffRecord>;

/** Wards people may belong to and start from, and who of the organisation is not in the team yet. */
export const TeamChoices = z
  .object({
    wards: z.array(z.object({ wardId: z.string(), name: z.string(), lat: z.number(), lon: z.number() })),
    newcomers: z.array(z.object({ personId: z.string(), name: z.string(), profession: Profession.nullable() })),
  })
  .meta({ id: 'TeamChoices' });
export type TeamChoices = z.infer<typeof TeamChoices>;

/** Until when a skill may be used; null for one that does not lapse. */
export const SetCompetency = z.object({ expiresOn: DateField.nullable() }).meta({ id: 'SetCompetency' });
export type SetCompetency = z.infer<typeof SetCompetency>;
export const SkillParam = SkillCode;

/** A patient to whom somebody is not to be sent, and why. */
export const StaffExclusion = z
  .object({
    patientId: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    dateOfBirth: DateField,
    nhsNumber: z.string(),
    reason: z.string(),
  })
  .meta({ id: 'StaffExclusion' });
export type StaffExclusion = z.infer<typeof StaffExclusion>;

/** Lays everybody's working pattern over some weeks. Days with a shift or an absence stay as they are. */
export const MakeShifts = z
  .object({
    /** Names the bulk act, so that it can be taken back as a whole. */
    id: Uuid,
    fromMonday: DateField,
    weeks: z.number().int().min(1).max(12),
    personIds: z.array(Uuid).max(500).nullable().default(null),
  })
  .meta({ id: 'MakeShifts' });
export type MakeShifts = z.infer<typeof MakeShifts>;

export const MadeShifts = z
  .object({ made: z.number().int(), there: z.number().int(), away: z.number().int(), people: z.number().int() })
  .meta({ id: 'MadeShifts' });
export type MadeShifts = z.infer<typeof MadeShifts>;

/** A bulk act taken back: the shifts that somebody has changed since stay. */
export const TakenBack = z.object({ removed: z.number().int(), kept: z.number().int() }).meta({ id: 'TakenBack' });
export type TakenBack = z.infer<typeof TakenBack>;
