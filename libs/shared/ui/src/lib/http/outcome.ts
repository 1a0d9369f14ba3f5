import type { Problem } from '@ward/contract';
import { ok, type Ok, type Refused, type Result } from '@ward/kernel';
import { firstValueFrom, type Observable } from 'rxjs';
import type * as z from 'zod';
import { problemOf } from './problems';

/**
 * The one way a screen hears how its command went: the parsed answer, or the problem to show. Never throws.
 * Without a schema the answer has no body worth reading.
 */
export function outcome(sent: Observable<unknown>): Promise<Result<undefined, Problem>>;
export function outcome<Schema extends z.ZodType>(
  sent: Observable<unknown>,
  schema: Schema,
): Promise<Result<z.output<Schema>, Problem>>;
export async function outcome(sent: Observable<unknown>, schema?: z.ZodType): Promise<Result<unknown, Problem>> {
  try {
    const answer = await firstValueFrom(sent, { defaultValue: undefined });
    return schema ? ok(schema.parse(answer)) : ok();
  } catch (error) {
    return refusedWith(problemOf(error));
  }
}

function refusedWith(problem: Problem): Refused<Problem> {
  return { ok: false, error: problem };
}

/** For specs and stubs of clients: what a client's promise resolves to. */
export type Outcome<T> = Ok<T> | Refused<Problem>;
