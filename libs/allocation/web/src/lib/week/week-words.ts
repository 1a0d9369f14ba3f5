import type { SkillForecast } from '@ward/allocation/contract';

type Day = SkillForecast['days'][number];
type PastError = SkillForecast['errors'][number];

/** Minutes left of a day; below 0, minutes that are missing. */
export function leftOf({ supply, demand }: Pick<Day, 'supply' | 'demand'>): number {
  return supply - demand;
}

/** The skills that are asked for, the one with the least room on its worst day first. */
export function tightestFirst(skills: readonly SkillForecast[]): SkillForecast[] {
  return skills
    .filter(({ days }) => days.some(({ demand }) => demand > 0))
    .toSorted((one, other) => roomOf(one) - roomOf(other) || one.name.localeCompare(other.name));
}

/** The smallest share of a day's minutes on shift that is left over; −1 and less where nobody has the skill. */
function roomOf({ days }: SkillForecast): number {
  return Math.min(...days.map((day) => leftOf(day) / Math.max(1, day.supply)));
}

/** `Today's forecast was off by 12 % on average (95 minutes), mostly too high.` */
export function sayError({ ahead, meanAbsolute, percent, bias }: PastError): string {
  const when = ahead === 0 ? 'On the morning itself' : ahead === 1 ? 'A day ahead' : `${ahead} days ahead`;
  const share = percent === null ? '' : `${percent} %, `;
  const leaning =
    Math.abs(bias) * 2 < meanAbsolute || bias === 0
      ? 'as often too high as too low'
      : bias > 0
        ? 'mostly too high'
        : 'mostly too low';
  return `${when} off by ${share}${meanAbsolute} min on average, ${leaning}`;
}

export function signed(minutes: number): string {
  return minutes > 0 ? `+${minutes}` : minutes < 0 ? `−${-minutes}` : '0';
}
