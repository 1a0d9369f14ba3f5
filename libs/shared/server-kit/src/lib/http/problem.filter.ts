import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { postgresCode } from '../database/postgres-errors';
import { ProblemException, type ProblemParts } from './problem';

/** The one place that writes errors: everything leaves as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(fault: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const problem = fault instanceof ProblemException ? fault : new ProblemException(this.partsOf(fault));
    if (response.headersSent) {
      response.end();
      return;
    }
    response.status(problem.parts.status).type('application/problem+json').json(problem.body());
  }

  private partsOf(fault: unknown): ProblemParts {
    if (fault instanceof HttpException) return httpParts(fault.getStatus());
    const status = statusOf(fault);
    if (status !== undefined && status >= 400 && status < 500) return httpParts(status);
    const parts = databaseParts(postgresCode(fault));
    if (parts) return parts;
    this.log.error(withoutValues(fault));
    return {
      code: 'server/fault',
      status: 500,
      title: 'Something went wrong on our side',
      detail: 'What you typed is still on your screen. Try again in a minute; if it goes on, call the ward.',
    };
  }
}

function httpParts(status: number): ProblemParts {
  const words: Record<number, { code: string; title: string }> = {
    400: { code: 'request/malformed', title: 'We could not read what was sent' },
    404: { code: 'not-found', title: 'We could not find this' },
    405: { code: 'request/method', title: 'This cannot be done here' },
    413: { code: 'request/too-large', title: 'This is too large to send' },
    415: { code: 'request/media-type', title: 'We cannot read this kind of file' },
    503: { code: 'server/busy', title: 'Homeward is not ready yet; try again in a moment' },
  };
  return { status, ...(words[status] ?? { code: 'request/refused', title: 'This request was refused' }) };
}

const UNIQUE = '23505';

/** Text that Postgres cannot hold, ids used twice and waits that took too long; anything else is a fault of ours. */
function databaseParts(code: string | undefined): ProblemParts | undefined {
  if (code === undefined) return undefined;
  if (code.startsWith('22')) return httpParts(400);
  if (code === UNIQUE)
    return {
      code: 'request/already-there',
      status: 409,
      title: 'This is there already',
      detail: 'Nothing was changed. Reload the page to see what is there.',
    };
  if (['53300', '57014', '57P01', '57P03', '08006', '08001', 'ECONNREFUSED', 'ECONNRESET'].includes(code))
    return httpParts(503);
  return undefined;
}

function statusOf(fault: unknown): number | undefined {
  return typeof fault === 'object' && fault !== null && 'status' in fault && typeof fault.status === 'number'
    ? fault.status
    : undefined;
}

/** The stack tells where; a Postgres message could hold what was typed, so its details stay out of the log. */
function withoutValues(fault: unknown): string {
  if (!(fault instanceof Error)) return 'a fault without a stack';
  const code = postgresCode(fault);
  return code
    ? `Postgres ${code}\n${(fault.stack ?? '').split('\n').slice(1).join('\n')}`
    : (fault.stack ?? fault.message);
}
