/** Throws when something that must always hold does not: a bug, never a refusal. */
export function invariant(holds: unknown, message: string): asserts holds {
  if (!holds) throw new Error(`Broken invariant: ${message}`);
}
