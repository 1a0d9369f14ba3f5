import * as z from 'zod';

// What the schemas say where their authors gave no words of their own: words for the ward, not for programmers. And no code
// generation at run time, which the content security policy forbids. Imported before anything that makes a schema.
z.config({ jitless: true, customError: (issue) => wordsOfIssue(issue) });

export function wordsOfIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? 'Fill this in'
        : 'Check what you entered';
    case 'invalid_value':
      return 'Choose one of the answers';
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? 'Fill this in' : `Write at least ${issue.minimum} characters`;
      if (issue.origin === 'array' || issue.origin === 'set')
        return issue.minimum === 1 ? 'Choose at least one' : `Choose at least ${issue.minimum}`;
      return `Give ${issue.minimum} or more`;
    case 'too_big':
      if (issue.origin === 'string') return `Keep this under ${issue.maximum} characters`;
      if (issue.origin === 'array' || issue.origin === 'set') return `Choose no more than ${issue.maximum}`;
      return `Give ${issue.maximum} or less`;
    default:
      return undefined;
  }
}
