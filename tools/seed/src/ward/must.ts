import type { Result } from '@ward/kernel';

/** The value of an act that the demo ward must not be refused; otherwise the reason, with its facts. */
export function must<T>(result: Result<T, { readonly code: string }>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(`The demo ward was refused ${what}: ${JSON.stringify(result.error)}`);
}
