import type { PatternLine, StaffMember, TravelModeName } from '@ward/allocation/contract';
import type { Profession } from '@ward/contract';
import { type FieldOption, sayDate } from '@ward/ui';

export const PROFESSION_WORDS: Readonly<Record<Profession, string>> = {
  nurse: 'Nurse',
  doctor: 'Doctor',
  physiotherapist: 'Physiotherapist',
  'occupational-therapist': 'Occupational therapist',
  paramedic: 'Paramedic',
  pharmacist: 'Pharmacist',
  'social-worker': 'Social worker',
  dietitian: 'Dietitian',
  'speech-therapist': 'Speech and language therapist',
  'support-worker': 'Support worker',
};

export const TRAVEL_WORDS: Readonly<Record<TravelModeName, string>> = {
  car: 'Car',
  bicycle: 'Bicycle',
  'public-transport': 'Public transport',
  foot: 'On foot',
};

export const GENDER_WORDS = { female: 'Female', male: 'Male', other: 'Another gender' } as const;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const weekdayOptions: readonly FieldOption[] = WEEKDAYS.map((label, index) => ({
  value: `${index + 1}`,
  label,
}));

export function optionsOf<Code extends string>(words: Readonly<Record<Code, string>>): FieldOption<Code>[] {
  return (Object.entries(words) as [Code, string][]).map(([value, label]) => ({ value, label }));
}

/** `Nurse, Band 6`. */
export function sayProfession({ profession, grade }: Pick<StaffMember, 'profession' | 'grade'>): string {
  return [PROFESSION_WORDS[profession], grade].filter(Boolean).join(', ');
}

/** `37.5 h` of minutes. */
export function sayHours(minutes: number): string {
  return `${Math.round(minutes / 6) / 10} h`;
}

/** `Monday 08:00 to 16:00, break 30 min`. */
export function sayLine({ weekday, from, to, breakMinutes }: PatternLine): string {
  const night = to <= from ? ' the next morning' : '';
  const pause = breakMinutes > 0 ? `, break ${breakMinutes} min` : '';
  return `${WEEKDAYS[weekday - 1] ?? ''} ${from} to ${to}${night}${pause}`;
}

export interface Warning {
  readonly words: string;
  readonly isOver: boolean;
}

/** Competencies that lapse soon or have lapsed, in words; what has lapsed first. */
export function warningsOf(competencies: StaffMember['competencies']): Warning[] {
  return competencies
    .filter(({ state }) => state !== 'valid')
    .sort((one, other) => (one.expiresOn ?? '').localeCompare(other.expiresOn ?? ''))
    .map(({ name, expiresOn, state }) => ({
      isOver: state === 'expired',
      words: `${name} ${state === 'expired' ? 'lapsed' : 'lapses'} ${sayDate(expiresOn ?? '')}`,
    }));
}
