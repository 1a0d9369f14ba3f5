import { refuse, type Refused } from '@ward/kernel';
import { violates } from '@ward/server-kit';

/** Turns the database's "there is one already" into a refusal; every other fault goes on. */
export function refuseWhenTaken<Code extends string>(
  fault: unknown,
  refusals: Readonly<Record<string, Code>>,
): Refused<{ readonly code: Code }> {
  const taken = Object.entries(refusals).find(([constraint]) => violates(fault, constraint));
  if (!taken) throw fault;
  return refuse({ code: taken[1] });
}
