/** Rows beyond the edges that are drawn as well, so that a quick scroll meets no empty ground. */
const BEYOND = 4;

/**
 * Which rows of a long board are drawn: those in sight, a few beyond, and those that must stay whatever is in sight (the
 * row with the focus, the row under a moving visit). A height of 0 is not measured yet: then the first screenful is drawn.
 */
export function rowsInSight(
  count: number,
  { top, height, rowHeight }: { readonly top: number; readonly height: number; readonly rowHeight: number },
  keep: readonly number[] = [],
): number[] {
  const screenful = height > 0 ? Math.ceil(height / rowHeight) + 1 : 30;
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  const last = Math.min(count, Math.floor(top / rowHeight) + screenful + BEYOND);
  const drawn = new Set(Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i));
  for (const row of keep) if (row >= 0 && row < count) drawn.add(row);
  return [...drawn].sort((a, b) => a - b);
}
