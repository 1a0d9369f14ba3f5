import { HttpErrorResponse } from '@angular/common/http';
import { Problem, problemType } from '@ward/contract';

export const NO_REPLY = problemType('no-reply');
const UNREADABLE = problemType('unreadable');

/** What went wrong, in the one form every screen shows, whatever was thrown at it. */
export function problemOf(error: unknown): Problem {
  const cause = error instanceof Error && !(error instanceof HttpErrorResponse) && error.cause ? error.cause : error;
  if (!(cause instanceof HttpErrorResponse)) return unreadable();
  if (cause.status === 0 || cause.status === 504) return noReply();
  const told = Problem.safeParse(bodyOf(cause));
  return told.success ? told.data : statusProblem(cause.status);
}

/** Bodies asked for as text or as a file come back unparsed. */
function bodyOf({ error }: HttpErrorResponse): unknown {
  if (typeof error !== 'string') return error;
  try {
    return JSON.parse(error);
  } catch {
    return undefined;
  }
}

function noReply(): Problem {
  return {
    type: NO_REPLY,
    status: 0,
    title: 'Homeward did not answer',
    detail: 'The signal may be weak. What you entered is still here: try again in a moment.',
  };
}

function unreadable(): Problem {
  return {
    type: UNREADABLE,
    status: 0,
    title: 'This answer could not be read',
    detail: 'Homeward may have been updated while this page was open. Load the page again.',
  };
}

const STATUS: Record<number, string> = {
  401: 'Your session has ended',
  403: 'You may not see this',
  404: 'There is nothing here',
  409: 'Somebody else was faster',
  412: 'This was changed while you had it open',
  413: 'This is too large to send',
  429: 'Too many requests at once: wait a moment',
};

function statusProblem(status: number): Problem {
  const title = STATUS[status] ?? (status >= 500 ? 'Homeward has a fault' : 'This was not accepted');
  return {
    type: 'about:blank',
    status,
    title,
    ...(status >= 500
      ? { detail: 'It has been recorded. What you entered is still here: try again in a moment.' }
      : {}),
  };
}
