import type { ServiceSettings } from '@ward/capacity/contract';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const PARTS: Record<keyof ServiceSettings, string> = {
  week: 'Opening hours',
  exceptions: 'Days with other hours',
  claimMinutes: 'A claim lasts',
  restMinutes: 'Longest rest of a referral',
  holdMinutes: 'A bed is held',
  accessDays: 'Access after discharge',
  outOfHours: 'Who is responsible out of hours',
};

/** Where a fault stands, as the page calls it: `/week/5` is "Opening hours, Saturday". */
export function sayPart(pointer: string): string {
  const [part = '', which] = pointer.split('/').slice(1);
  const name = (PARTS as Readonly<Record<string, string>>)[part] ?? '';
  if (which === undefined || !/^\d+$/.test(which)) return name;
  return part === 'week' ? `${name}, ${WEEKDAYS[Number(which)] ?? ''}` : `${name}, line ${Number(which) + 1}`;
}

/** The parts that one version set otherwise than the one before. */
export function partsChanged(before: ServiceSettings, after: ServiceSettings): string[] {
  return (Object.keys(PARTS) as (keyof ServiceSettings)[])
    .filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
    .map((part) => PARTS[part]);
}
