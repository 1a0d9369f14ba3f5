import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemException } from './problem';

type Issue = { readonly message: string; readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] };

/** Checks every `@Body/@Query/@Param({ schema })`; faults come back with a pointer to the field and words. */
export function schemaValidation(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({ exceptionFactory: invalid });
}

function invalid(issues: readonly Issue[]): ProblemException {
  return new ProblemException({
    code: 'request/invalid',
    status: 400,
    title: 'Some of what was sent needs another look',
    detail: 'Nothing was saved. What you typed is still on your screen.',
    errors: issues.slice(0, 50).map(({ message, path = [] }) => ({ pointer: pointerOf(path), message })),
  });
}

function pointerOf(path: NonNullable<Issue['path']>): string {
  return path
    .map((step) => String(typeof step === 'object' ? step.key : step))
    .map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
