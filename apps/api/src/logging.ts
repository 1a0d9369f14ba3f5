import type { DynamicModule } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LoggerModule } from 'nestjs-pino';

type Routed = IncomingMessage & { route?: { path?: string }; actor?: { personId: string; request?: { id: string } } };

/** One JSON line a request: the route's pattern, never its values, and ids of ours. Nothing a patient could be known by. */
export function logging(level: string): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level,
      autoLogging: {
        ignore: (request) => request.url?.startsWith('/health') === true || request.url?.startsWith('/api') !== true,
      },
      serializers: {
        req: ({ raw, method }: { raw: Routed; method: string }) => ({
          method,
          route: raw.route?.path ?? 'unknown',
          person: raw.actor?.personId,
          id: raw.actor?.request?.id,
        }),
        res: ({ statusCode }: ServerResponse) => ({ statusCode }),
        err: ({ type, stack }: { type: string; stack: string }) => ({ type, at: stack.split('\n').slice(1, 6) }),
      },
      customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'debug'),
    },
  });
}
