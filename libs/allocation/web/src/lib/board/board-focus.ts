import { type Instant, millisOf } from '@ward/kernel';

/** A place that the keyboard can stand on: a visit in a row. */
export interface FocusStop {
  readonly visitId: string;
  readonly personId: string;
  readonly from: Instant;
}

export type FocusKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isFocusKey(key: string): key is FocusKey {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

/**
 * Where an arrow leads: left and right along a person's day, up and down to the visit nearest in time of the next
 * person who has one, Home and End to the ends of the day. At an edge it stays.
 */
export function nextStop(rows: readonly (readonly FocusStop[])[], here: FocusStop, key: FocusKey): FocusStop {
  const rowIndex = rows.findIndex((row) => row.some((stop) => isSame(stop, here)));
  const row = rows[rowIndex] ?? [];
  const index = row.findIndex((stop) => isSame(stop, here));
  if (key === 'ArrowLeft') return row[index - 1] ?? here;
  if (key === 'ArrowRight') return row[index + 1] ?? here;
  if (key === 'Home') return row[0] ?? here;
  if (key === 'End') return row.at(-1) ?? here;
  const others = key === 'ArrowUp' ? rows.slice(0, rowIndex).reverse() : rows.slice(rowIndex + 1);
  const next = others.find((other) => other.length > 0) ?? [];
  return nearest(next, here.from) ?? here;
}

function isSame(one: FocusStop, other: FocusStop): boolean {
  return one.visitId === other.visitId && one.personId === other.personId;
}

function nearest(row: readonly FocusStop[], at: Instant): FocusStop | undefined {
  return [...row].sort((one, other) => distance(one, at) - distance(other, at))[0];
}

function distance({ from }: FocusStop, at: Instant): number {
  return Math.abs(millisOf(from) - millisOf(at));
}
