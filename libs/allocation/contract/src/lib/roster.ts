import { DateField, eventSchema, InstantField, Profession, Uuid, Version, WallTimeField, Words } from '@ward/contract';
import { ABSENCE_REASONS, COMPETENCY_STATES, SKILLS, TRAVEL_MODES } from '@ward/allocation/domain';
import * as z from 'zod';

export const SkillCode = z.enum(SKILLS.map(({ code }) => code));
export const TravelMode = z.enum(TRAVEL_MODES);
export const AbsenceReason = z.enum(ABSENCE_REASONS);
export type AbsenceReason = z.infer<typeof AbsenceReason>;

/** Somebody of the team as the planner needs them: where they start, how they travel, what they can do. */
export const SaveStaffMember = z
  .object({
    wardId: Uuid.nullable().default(null),
    profession: Profession,
    grade: Words(20).default(''),
    travelMode: TravelMode,
    baseLat: z.number().min(-90).max(90),
    baseLon: z.number().min(-180).max(180),
    contractedMinutes: z
      .number()
      .int()
      .min(0)
      .max(60 * 60),
    languages: z.array(Words(40, 1)).max(10).default([]),
    gender: Words(20).nullable().default(null),
    competencies: z.array(z.object({ skill: SkillCode, expiresOn: DateField.nullable() })).max(40),
  })
  .meta({ id: 'SaveStaffMember' });
export type SaveStaffMember = z.infer<typeof SaveStaffMember>;

export const Competency = z
  .object({
    skill: z.string(),
    name: z.string(),
    expiresOn: DateField.nullable(),
    state: z.enum(COMPETENCY_STATES),
  })
  .meta({ id: 'Competency' });

export const StaffMember = z
  .object({
    personId: z.string(),
    name: z.string(),
    wardId: z.string().nullable(),
    profession: Profession,
    grade: z.string(),
    travelMode: TravelMode,
    baseLat: z.number(),
    baseLon: z.number(),
    contractedMinutes: z.number().int(),
    languages: z.array(z.string()),
    gender: z.string().nullable(),
    competencies: z.array(Competency),
    version: Version,
  })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof StaffMember>;

const shiftTimes = {
  day: DateField,
  from: WallTimeField,
  to: WallTimeField,
  breakMinutes: z.number().int().min(0).max(180).default(30),
};

export const PlanShift = z.object({ id: Uuid, personId: Uuid, ...shiftTimes }).meta({ id: 'PlanShift' });
export type PlanShift = z.infer<typeof PlanShift>;

export const ChangeShift = z.object(shiftTimes).meta({ id: 'ChangeShift' });
export type ChangeShift = z.infer<typeof ChangeShift>;

/** Lays one week's shifts over another week, for some people or for all. What is already there stays. */
export const CopyShifts = z
  .object({
    /** Names the bulk act, so that it can be taken back as a whole. */
    id: Uuid,
    fromMonday: DateField,
    toMonday: DateField,
    personIds: z.array(Uuid).max(500).nullable().default(null),
  })
  .meta({ id: 'CopyShifts' });
export type CopyShifts = z.infer<typeof CopyShifts>;
export const CopiedShifts = z
  .object({ copied: z.number().int(), skipped: z.number().int() })
  .meta({ id: 'CopiedShifts' });

export const RecordAbsence = z
  .object({ id: Uuid, personId: Uuid, from: InstantField, to: InstantField, reason: AbsenceReason })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'The absence must end after it begins' })
  .meta({ id: 'RecordAbsence' });
export type RecordAbsence = z.infer<typeof RecordAbsence>;

export const ShiftView = z
  .object({
    id: z.string(),
    personId: z.string(),
    day: DateField,
    startsAt: InstantField,
    endsAt: InstantField,
    breakMinutes: z.number().int(),
    version: Version,
  })
  .meta({ id: 'ShiftView' });
export type ShiftView = z.infer<typeof ShiftView>;

/** A visit left without its person by an absence or a change of the rota. */
export const UncoveredVisit = z
  .object({
    visitId: z.string(),
    title: z.string(),
    patient: z.string(),
    startsAt: InstantField,
    version: Version,
  })
  .meta({ id: 'UncoveredVisit' });

/** A shift changed or taken off, and the visits that its person is promised to and no longer on shift for. */
export const ChangedShift = ShiftView.extend({ uncovered: z.array(UncoveredVisit) }).meta({ id: 'ChangedShift' });
export type ChangedShift = z.infer<typeof ChangedShift>;

const SeenShift = z.object({ id: Uuid, version: Version });

/** Each of two people gets the other's shift. */
export const SwapShifts = z.object({ one: SeenShift, other: SeenShift }).meta({ id: 'SwapShifts' });
export type SwapShifts = z.infer<typeof SwapShifts>;

export const SwapWeighed = z.object({ uncovered: z.array(UncoveredVisit) }).meta({ id: 'SwapWeighed' });
export type SwapWeighed = z.infer<typeof SwapWeighed>;

export const SwappedShifts = z
  .object({ one: ShiftView, other: ShiftView, uncovered: z.array(UncoveredVisit) })
  .meta({ id: 'SwappedShifts' });
export type SwappedShifts = z.infer<typeof SwappedShifts>;

export const AbsenceView = z
  .object({
    id: z.string(),
    personId: z.string(),
    from: InstantField,
    to: InstantField,
    reason: AbsenceReason,
    uncovered: z.array(UncoveredVisit),
  })
  .meta({ id: 'AbsenceView' });
export type AbsenceView = z.infer<typeof AbsenceView>;

export const RotaQuery = z.object({ monday: DateField, wardId: Uuid.optional() });
export type RotaQuery = z.infer<typeof RotaQuery>;

/** One week of everybody's shifts and absences. */
export const Rota = z
  .object({
    monday: DateField,
    staff: z.array(StaffMember),
    shifts: z.array(ShiftView),
    absences: z.array(AbsenceView),
  })
  .meta({ id: 'Rota' });
export type Rota = z.infer<typeof Rota>;

/** Shifts, absences or skills of these people changed. Subject: the provider. */
export const RosterChanged = eventSchema(
  'allocation.roster-changed.v1',
  z.object({ providerId: z.string(), personIds: z.array(z.string()), from: DateField, to: DateField }),
);
export type RosterChanged = ReturnType<typeof RosterChanged.event>;

export const SavedStaffMember = z.object({ personId: z.string(), version: Version }).meta({ id: 'SavedStaffMember' });

export const RemovedAbsence = z.object({ id: z.string() }).meta({ id: 'RemovedAbsence' });

/** Why somebody is not to be sent to a patient; null when they may be again. */
export const ExcludeStaff = z.object({ reason: Words(300, 3, 'Say why').nullable() }).meta({ id: 'ExcludeStaff' });
export type ExcludeStaff = z.infer<typeof ExcludeStaff>;

export const Exclusion = z
  .object({ personId: z.string(), patientId: z.string(), reason: z.string().nullable() })
  .meta({ id: 'Exclusion' });
