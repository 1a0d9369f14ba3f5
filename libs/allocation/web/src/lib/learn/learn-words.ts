import type { LearnedView, SpreadView } from '@ward/allocation/contract';

type Group = LearnedView['groups'][number];
export type LearnedBy = 'type' | 'area' | 'hour';

/** `12 (8 to 15)`: the middle and the quartiles; `too few` where they would say nothing. */
export function saySpread({ count, median, lowerQuartile, upperQuartile }: SpreadView): string {
  if (count === 0) return '–';
  return median === null
    ? `too few (${count})`
    : `${minus(median)} (${minus(lowerQuartile)} to ${minus(upperQuartile)})`;
}

export function nameOf({ name }: Group, by: LearnedBy): string {
  if (by === 'hour') return `${name.padStart(2, '0')}:00`;
  return by === 'type' ? sayType(name) : name;
}

/** `IV dose: 1.2 times the planned minutes`, the furthest from the plan first. */
export function sayShares(shares: Readonly<Record<string, number>>): string[] {
  return Object.entries(shares)
    .toSorted(([, one], [, other]) => Math.abs(other - 1) - Math.abs(one - 1))
    .map(([name, share]) => `${sayType(name)}: ${share} times the planned minutes`);
}

function sayType(type: string): string {
  const words = type.replaceAll('-', ' ').replace(/^iv\b/, 'IV');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function minus(minutes: number | null): string {
  return minutes === null ? '–' : String(minutes).replace('-', '−');
}
