import type { ValidationError } from '@angular/forms/signals';

/** What to say beside a field; the words of the schema or of the server where there are any. */
export function wordsOfError(error: ValidationError): string {
  if (error.message) return error.message;
  const issue: unknown = 'issue' in error ? error.issue : undefined;
  if (typeof issue === 'object' && issue !== null && 'message' in issue && typeof issue.message === 'string') {
    return issue.message;
  }
  return KINDS[error.kind] ?? 'Check what you entered';
}

const KINDS: Record<string, string> = {
  required: 'Fill this in',
  email: 'Give an email address, for example name@example.nhs.uk',
  min: 'This is too low',
  max: 'This is too high',
  minLength: 'This is too short',
  maxLength: 'This is too long',
  parse: 'Check what you entered',
};
