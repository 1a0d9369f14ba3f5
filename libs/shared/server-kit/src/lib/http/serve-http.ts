import { isUtf8 } from 'node:buffer';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AccessGuard } from './access.guard';
import { EtagInterceptor } from './etag.interceptor';
import { ProblemException } from './problem';
import { ProblemFilter } from './problem.filter';
import { schemaValidation } from './validation';

/** The guard that closes every route by default; the api module provides it once, after `Sessions`. */
export const accessGuardProvider = { provide: APP_GUARD, useClass: AccessGuard };

const LARGEST_BODY = '512kb';

/** Bodies, schemas, answers and problems, the same in the product and in specs. Create the app with `bodyParser: false`. */
export function speakOurHttp(app: NestExpressApplication): void {
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.use(json({ limit: LARGEST_BODY, verify: refuseBrokenText }));
  app.useGlobalPipes(schemaValidation());
  app.useGlobalInterceptors(new EtagInterceptor(), new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  app.useGlobalFilters(new ProblemFilter());
  app.disable('x-powered-by');
}

function refuseBrokenText(_request: IncomingMessage, _response: ServerResponse, body: Buffer): void {
  if (!isUtf8(body))
    throw new ProblemException({
      code: 'request/malformed',
      status: 400,
      title: 'We could not read what was sent',
      detail: 'Nothing was saved.',
    });
}
