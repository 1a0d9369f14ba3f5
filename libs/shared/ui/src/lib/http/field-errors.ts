import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Problem } from '@ward/contract';

/**
 * The server's words beside the field they are about: give the result back from a form's `submission.action`.
 * What points at no field of this form stands at the top, in the error summary.
 */
export function toFieldErrors(form: FieldTree<unknown>, problem: Problem): ValidationError.WithOptionalFieldTree[] {
  const faults = problem.errors ?? [];
  if (faults.length === 0) return [{ kind: 'server', message: wordsOf(problem) }];
  return faults.map(({ pointer, message }) => ({ kind: 'server', message, fieldTree: fieldAt(form, pointer) }));
}

export function wordsOf(problem: Problem): string {
  return problem.detail ? `${problem.title}. ${problem.detail}` : problem.title;
}

/** Follows a JSON pointer down the form as far as it goes: the nearest field that exists carries the words. */
function fieldAt(form: FieldTree<unknown>, pointer: string): FieldTree<unknown> {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let field = form;
  for (const step of steps) {
    const child: unknown = Reflect.get(field, step);
    if (typeof child !== 'function') break;
    field = child as FieldTree<unknown>;
  }
  return field;
}
