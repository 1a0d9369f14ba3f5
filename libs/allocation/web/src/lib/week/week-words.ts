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
    .toSorted((one, other) => Math.sign(roomOf(one) - roomOf(other)) || one.name.localeCompare(other.name));
}

/** Days on which a skill is asked for less than an hour do not make it tight. */
const WORTH_MINUTES = 60;

/** The smallest share of a day's minutes on shift that is left over; below 0 where minutes are missing. */
function roomOf({ days }: SkillForecast): number {
  const worth = days.filter(({ demand }) => demand >= WORTH_MINUTES);
  return Math.min(...worth.map((day) => leftOf(day) / Math.max(1, day.supply)));
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
