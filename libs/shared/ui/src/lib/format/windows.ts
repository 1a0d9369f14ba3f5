import { isWallTime } from '@ward/kernel';

export interface TypedWindow {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads London times as people type them, one window for each time a day: `08:00 to 10:00, 18:00 to 20:00`. Undefined
 * while it is not whole, or where a window ends before it begins.
 */
export function readWindows(words: string): { from: string; to: string }[] | undefined {
  const windows = words
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', to = '', ...more] = part.split(/\s*(?:-|–|to)\s*/);
      return more.length === 0 ? { from, to } : { from: '', to: '' };
    });
  const isWhole = windows.every(({ from, to }) => isWallTime(from) && isWallTime(to) && from < to);
  return windows.length > 0 && isWhole ? windows : undefined;
}

export function writeWindows(windows: readonly TypedWindow[]): string {
  return windows.map(({ from, to }) => `${from} to ${to}`).join(', ');
}
