import type { SkillCode, TravelMode } from '@ward/allocation/domain';
import type { Profession } from '@ward/contract';
import { dayOfWeek, plusDays, type LondonDate, type Random, type WallTime } from '@ward/kernel';
import type { Borough } from './places';

/** What everybody of a profession can do, and what some of them learnt on top; `lasting` skills never lapse. */
interface Craft {
  readonly grade: string;
  readonly lasting: readonly SkillCode[];
  readonly learnt: readonly (readonly [skill: SkillCode, share: number])[];
  readonly pattern: readonly Pattern[];
}

/** Days of the week (1 is Monday) and times that somebody works, week after week. */
export interface Pattern {
  readonly days: readonly number[];
  readonly from: WallTime;
  readonly to: WallTime;
  readonly breakMinutes: number;
}

const long = (...days: number[]): Pattern => ({ days, from: '08:00', to: '20:00', breakMinutes: 60 });
const early = (...days: number[]): Pattern => ({ days, from: '08:00', to: '16:00', breakMinutes: 30 });
const late = (...days: number[]): Pattern => ({ days, from: '12:00', to: '20:00', breakMinutes: 30 });
const office: Pattern = { days: [1, 2, 3, 4, 5], from: '08:30', to: '16:30', breakMinutes: 30 };
const withSaturday: Pattern = { days: [2, 3, 4, 5, 6], from: '09:00', to: '17:00', breakMinutes: 30 };
const withSunday: Pattern = { days: [7, 1, 2, 3, 4], from: '09:00', to: '17:00', breakMinutes: 30 };
const ROUND_THE_WEEK = [
  long(1, 2, 5, 6),
  long(3, 4, 7),
  early(1, 2, 3, 4, 5),
  late(3, 4, 5, 6, 7),
  long(2, 6, 7),
  early(4, 5, 6, 7, 1),
];
const EVERY_DAY = [office, withSaturday, withSunday];

const CRAFTS: Readonly<Record<Profession, Craft>> = {
  nurse: {
    grade: 'Band 6',
    lasting: ['registered-nursing', 'observations'],
    learnt: [
      ['iv-therapy', 0.75],
      ['phlebotomy', 0.7],
      ['oxygen-therapy', 0.75],
      ['wound-care', 0.6],
      ['catheter-care', 0.6],
      ['diabetes-care', 0.5],
      ['palliative-care', 0.4],
      ['point-of-care-testing', 0.3],
    ],
    pattern: ROUND_THE_WEEK,
  },
  'support-worker': {
    grade: 'Band 3',
    lasting: ['personal-care', 'moving-and-handling', 'observations'],
    learnt: [['phlebotomy', 0.7]],
    pattern: ROUND_THE_WEEK,
  },
  paramedic: {
    grade: 'Band 6',
    lasting: ['observations', 'ecg', 'oxygen-therapy'],
    learnt: [
      ['phlebotomy', 0.8],
      ['point-of-care-testing', 0.6],
    ],
    pattern: ROUND_THE_WEEK,
  },
  doctor: { grade: 'Consultant', lasting: ['medical-review', 'prescribing'], learnt: [], pattern: EVERY_DAY },
  pharmacist: { grade: 'Band 8a', lasting: ['medicines-review'], learnt: [['prescribing', 0.5]], pattern: EVERY_DAY },
  physiotherapist: {
    grade: 'Band 6',
    lasting: ['physiotherapy', 'moving-and-handling'],
    learnt: [],
    pattern: EVERY_DAY,
  },
  'occupational-therapist': {
    grade: 'Band 6',
    lasting: ['occupational-therapy', 'moving-and-handling'],
    learnt: [],
    pattern: EVERY_DAY,
  },
  dietitian: { grade: 'Band 6', lasting: ['dietetics'], learnt: [], pattern: EVERY_DAY },
  'speech-therapist': { grade: 'Band 7', lasting: ['swallow-assessment'], learnt: [], pattern: EVERY_DAY },
  'social-worker': { grade: 'Social worker', lasting: ['social-work'], learnt: [], pattern: EVERY_DAY },
};

/** How many of each profession make the team of 70; a smaller team keeps every profession. */
const TEAM: readonly (readonly [Profession, number])[] = [
  ['nurse', 27],
  ['support-worker', 11],
  ['physiotherapist', 7],
  ['doctor', 6],
  ['occupational-therapist', 5],
  ['paramedic', 4],
  ['pharmacist', 4],
  ['social-worker', 3],
  ['speech-therapist', 2],
  ['dietitian', 1],
];

export interface StaffProfile {
  readonly profession: Profession;
  readonly grade: string;
  readonly borough: Borough;
  readonly travelMode: TravelMode;
  readonly gender: 'female' | 'male';
  readonly languages: readonly string[];
  readonly contractedMinutes: number;
  readonly competencies: readonly { readonly skill: SkillCode; readonly expiresOn: LondonDate | null }[];
  readonly pattern: Pattern;
}

/** The professions of a team of this size, in the order in which they are filled. */
export function professionsOf(size: number): Profession[] {
  const whole = TEAM.reduce((sum, [, count]) => sum + count, 0);
  const wanted = TEAM.flatMap(([profession, count]) =>
    Array<Profession>(Math.max(1, Math.round((count * size) / whole))).fill(profession),
  );
  return wanted.slice(0, Math.max(size, TEAM.length));
}

const LANGUAGES = ['Portuguese', 'Spanish', 'Yoruba', 'French', 'Twi', 'Bengali', 'Somali', 'Polish', 'Arabic'];
const MODES: readonly TravelMode[] = ['car', 'car', 'public-transport', 'bicycle', 'car', 'public-transport'];

interface Invented {
  /** How many of the profession were taken on before. */
  readonly index: number;
  readonly today: LondonDate;
  /** Whom one signs in as: at work today and able to do everything of the profession. */
  readonly isNamed: boolean;
}

/** One of the team. Most certificates last a year or two; every tenth runs out within the month and one in thirty has. */
export function inventStaff(profession: Profession, { index, today, isNamed }: Invented, random: Random): StaffProfile {
  const craft = CRAFTS[profession];
  const pattern = isNamed ? aroundToday(today) : (craft.pattern[index % craft.pattern.length] ?? office);
  return {
    profession,
    grade: craft.grade,
    borough: index % 2 === 0 ? 'Lambeth' : 'Southwark',
    travelMode: MODES[index % MODES.length] ?? 'car',
    gender: random.below(4) === 0 ? 'male' : 'female',
    languages: random.below(3) === 0 ? ['English', random.pick(LANGUAGES)] : ['English'],
    contractedMinutes: pattern.days.length * minutesOf(pattern),
    competencies: [
      ...craft.lasting.map((skill) => ({ skill, expiresOn: null })),
      ...craft.learnt
        .filter(([, share]) => isNamed || random.next() < share)
        .map(([skill]) => ({ skill, expiresOn: plusDays(today, isNamed ? 400 : daysLeft(random)) })),
    ],
    pattern,
  };
}

/** Yesterday to the day after the day after tomorrow. */
function aroundToday(today: LondonDate): Pattern {
  return early(...[-1, 0, 1, 2, 3].map((day) => dayOfWeek(plusDays(today, day))));
}

function daysLeft(random: Random): number {
  const ticket = random.below(30);
  if (ticket === 0) return -1 - random.below(20);
  return ticket < 4 ? 1 + random.below(28) : 60 + random.below(640);
}

function minutesOf({ from, to, breakMinutes }: Pattern): number {
  const [start = 0, end = 0] = [from, to].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return end - start - breakMinutes;
}
