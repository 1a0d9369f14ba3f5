import { SaveStaffMember, type StaffRecord, type TeamChoices } from '@ward/allocation/contract';
import * as z from 'zod';

/** Neither of the wards: a place given by its coordinates. */
export const ELSEWHERE = 'elsewhere';

const degrees = (most: number, words: string) =>
  z
    .number()
    .nullable()
    .refine((value) => value === null || Math.abs(value) <= most, words);

/** The form's own shape: hours where the wire has minutes, one place where it has two numbers. */
export const Entered = z
  .object({
    wardId: z.string(),
    profession: SaveStaffMember.shape.profession,
    grade: z.string().max(20, 'Keep this under 20 characters'),
    travelMode: SaveStaffMember.shape.travelMode,
    base: z.string().min(1, 'Choose where their day begins and ends'),
    baseLat: degrees(90, 'A latitude lies between -90 and 90'),
    baseLon: degrees(180, 'A longitude lies between -180 and 180'),
    contractedHours: z
      .number()
      .nullable()
      .refine((hours) => hours !== null && hours >= 0 && hours <= 60, 'Give the hours a week, at most 60'),
    languages: z.string().max(400, 'Keep this under 400 characters'),
    gender: z.string(),
  })
  .refine(({ base, baseLat, baseLon }) => base !== ELSEWHERE || (baseLat !== null && baseLon !== null), {
    path: ['baseLat'],
    message: 'Give both the latitude and the longitude',
  });
export type Entered = z.infer<typeof Entered>;

/** The form as it opens: of somebody known, or empty. */
export function asEntered(member: StaffRecord | undefined, { wards }: TeamChoices): Entered {
  if (!member)
    return {
      wardId: '',
      profession: 'nurse',
      grade: '',
      travelMode: 'car',
      base: '',
      baseLat: null,
      baseLon: null,
      contractedHours: 37.5,
      languages: '',
      gender: '',
    };
  const base = wards.find(({ lat, lon }) => lat === member.baseLat && lon === member.baseLon);
  return {
    wardId: member.wardId ?? '',
    profession: member.profession,
    grade: member.grade,
    travelMode: member.travelMode,
    base: base?.wardId ?? ELSEWHERE,
    baseLat: base ? null : member.baseLat,
    baseLon: base ? null : member.baseLon,
    contractedHours: Math.round(member.contractedMinutes / 6) / 10,
    languages: member.languages.join(', '),
    gender: member.gender ?? '',
  };
}

/** What is sent. Competencies go along as they were seen: they are changed by acts of their own. */
export function asSent(entered: Entered, member: StaffRecord | undefined, { wards }: TeamChoices): SaveStaffMember {
  const ward = wards.find(({ wardId }) => wardId === entered.base);
  return {
    wardId: entered.wardId || null,
    profession: entered.profession,
    grade: entered.grade.trim(),
    travelMode: entered.travelMode,
    baseLat: ward?.lat ?? entered.baseLat ?? 0,
    baseLon: ward?.lon ?? entered.baseLon ?? 0,
    contractedMinutes: Math.round((entered.contractedHours ?? 0) * 60),
    languages: entered.languages
      .split(',')
      .map((language) => language.trim())
      .filter((language) => language !== ''),
    gender: entered.gender || null,
    competencies: SaveStaffMember.shape.competencies.parse(
      member?.competencies.map(({ skill, expiresOn }) => ({ skill, expiresOn })) ?? [],
    ),
  };
}
