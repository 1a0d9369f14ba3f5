import { problemType, type FieldFault, type Problem } from '@ward/contract';
import type { Result } from '@ward/kernel';

export interface ProblemParts {
  readonly code: string;
  readonly status: number;
  /** What happened, in words for the person. No patient details. */
  readonly title: string;
  /** What is safe and what to do next. No patient details. */
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
  readonly [fact: string]: unknown;
}

/** Thrown at the edge of the process; one filter writes it as RFC 9457 problem details. */
export class ProblemException extends Error {
  constructor(readonly parts: ProblemParts) {
    super(parts.code);
  }

  body(): Problem {
    const { code, errors, ...rest } = this.parts;
    return { ...rest, type: problemType(code), ...(errors ? { errors: [...errors] } : {}) };
  }
}

type Refusal = { readonly code: string };
type ProblemWords = { readonly status: number; readonly title: string; readonly detail?: string };

/** Status and words for each refusal of a use case: a missing one does not compile. */
export type Problems<R extends Refusal> = {
  readonly [Code in Exclude<R['code'], CommonRefusal['code']>]: ProblemWords;
};

/** Refusals that every use case may give; their words stand here, once. */
export type CommonRefusal =
  | { readonly code: 'not-found' }
  | {
      readonly code: 'stale';
      readonly currentVersion: number;
      readonly changedBy?: string;
      readonly changedAt?: string;
    };

const COMMON: Record<CommonRefusal['code'], ProblemWords> = {
  'not-found': {
    status: 404,
    title: 'We could not find this',
    detail: 'It may have been removed, or it belongs to another organisation.',
  },
  stale: {
    status: 412,
    title: 'Somebody else changed this while you were working on it',
    detail: 'Nothing of theirs or yours is lost. Look at what changed, then save again.',
  },
};

/** The value of a result, or the refusal thrown as the problem that the table words for it. */
export function orProblem<T, R extends Refusal>(result: Result<T, R>, problems: Problems<R>): T {
  if (result.ok) return result.value;
  const { code, ...facts } = result.error;
  const words = ({ ...COMMON, ...problems } as Record<string, ProblemWords>)[code];
  if (!words) throw new Error(`No words for the refusal ${code}`);
  throw new ProblemException({ ...facts, code, ...words });
}
