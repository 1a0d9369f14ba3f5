import * as z from 'zod';

/** One fault of a sent body: where it is (JSON pointer) and what to do about it, in words for the person. */
export const FieldFault = z.object({ pointer: z.string(), message: z.string() }).meta({ id: 'FieldFault' });
export type FieldFault = z.infer<typeof FieldFault>;

/** RFC 9457 problem details. Facts a screen can show are extra members. Never holds patient details. */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(FieldFault).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

const PREFIX = 'urn:ward:problem:';

export function problemType(code: string): string {
  return `${PREFIX}${code}`;
}

/** The refusal code behind a problem, e.g. `referrals/already-decided`. */
export function problemCode(problem: Problem): string {
  return problem.type.startsWith(PREFIX) ? problem.type.slice(PREFIX.length) : problem.type;
}
