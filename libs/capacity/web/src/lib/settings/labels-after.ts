const MOST = 100;

/** Labels for more beds: B01, B02 … going on after the highest number in use. None for a count that makes no sense. */
export function labelsAfter(labels: readonly string[], count: number): string[] {
  if (!Number.isInteger(count) || count < 1 || count > MOST) return [];
  const highest = Math.max(0, ...labels.map((label) => Number(/^B(\d+)$/.exec(label)?.[1] ?? 0)));
  return Array.from({ length: count }, (_, index) => `B${String(highest + index + 1).padStart(2, '0')}`);
}
