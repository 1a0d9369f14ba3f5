import type { NextFunction, Request, Response } from 'express';
import { Histogram } from 'prom-client';

const seconds = new Histogram({
  name: 'homeward_request_seconds',
  help: 'Time to answer, by route pattern and status; never by who or whom',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
});

/** Times every request by the pattern of its route. */
export function measureRequests(request: Request, response: Response, next: NextFunction): void {
  const stop = seconds.startTimer({ method: request.method });
  response.once('finish', () => {
    const pattern: unknown = request.route?.path;
    stop({ route: typeof pattern === 'string' ? pattern : 'other', status: response.statusCode });
  });
  next();
}
