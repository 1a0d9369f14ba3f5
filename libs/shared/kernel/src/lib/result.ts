/** An expected outcome: the value, or a refusal that says why not. Bugs throw; refusals are returned. */
export type Result<T, E> = Ok<T> | Refused<E>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<E> = { readonly ok: false; readonly error: E };

export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value };
}

export function refuse<const E extends { readonly code: string }>(error: E): Refused<E> {
  return { ok: false, error };
}

export function isResult(candidate: unknown): candidate is Result<unknown, { readonly code: string }> {
  if (typeof candidate !== 'object' || candidate === null || !('ok' in candidate)) return false;
  return candidate.ok === true ? 'value' in candidate : candidate.ok === false && 'error' in candidate;
}
