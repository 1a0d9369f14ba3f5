import { isWallTime } from '@ward/kernel';

export interface Window {
  readonly from: string;
  readonly to: string;
}

/** Reads `08:00 to 10:00, 18:00 to 20:00`; undefined while it is not whole. */
export function readWindows(words: string): { from: string; to: string }[] | undefined {
  const windows = words
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', to = ''] = part.split(/\s*(?:-|–|to)\s*/);
      return { from, to };
    });
  const isWhole = windows.length > 0 && windows.every(({ from, to }) => isWallTime(from) && isWallTime(to));
  return isWhole ? windows : undefined;
}

export function writeWindows(windows: readonly Window[]): string {
  return windows.map(({ from, to }) => `${from} to ${to}`).join(', ');
}
