import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { tap, type Observable } from 'rxjs';

/** Puts the version of what is shown into `ETag`, for the `If-Match` of the next change. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      tap((view: unknown) => {
        if (typeof view !== 'object' || view === null || !('version' in view) || typeof view.version !== 'number')
          return;
        context.switchToHttp().getResponse<Response>().setHeader('ETag', `"${view.version}"`);
      }),
    );
  }
}
