import { isWallTime, type WallTime } from '@ward/kernel';

/** Reads a time as it is typed in a hurry: `9`, `930`, `9.30`, `09:30`; empty when it is none. */
export function readTime(typed: string): WallTime {
  const digits = typed.replace(/[\s.:h]/g, '');
  if (!/^\d{1,4}$/.test(digits)) return '';
  const padded = digits.length <= 2 ? `${digits.padStart(2, '0')}00` : digits.padStart(4, '0');
  const time = `${padded.slice(0, 2)}:${padded.slice(2)}`;
  return isWallTime(time) ? time : '';
}
