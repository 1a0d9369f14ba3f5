import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpHandlerFn,
  type HttpInterceptorFn,
  type HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { v7 } from 'uuid';
import { from, type Observable, retry, switchMap, tap, throwError, timer, catchError } from 'rxjs';
import { Session } from '../session/session';
import { BrowserClock } from '../time/browser-clock';
import { INTENT_KEY } from './intent';

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const TRIES_AGAIN = 3;
const FIRST_WAIT = 400;

/** Every change carries an `Idempotency-Key`, so that the server does it once however often it arrives. */
export const keyIntercept: HttpInterceptorFn = (request, next) =>
  next(
    isOurs(request) && CHANGES.has(request.method) && !request.headers.has('Idempotency-Key')
      ? request.clone({ setHeaders: { 'Idempotency-Key': request.context.get(INTENT_KEY) || v7() } })
      : request,
  );

/** A lost answer is asked for again: reads are harmless and changes carry a key. A refusal is an answer and is not. */
export const resendIntercept: HttpInterceptorFn = (request, next) =>
  isOurs(request)
    ? next(request).pipe(
        retry({
          count: TRIES_AGAIN,
          delay: (error: unknown, attempt) =>
            isLost(error) && navigator.onLine ? timer(FIRST_WAIT * 2 ** (attempt - 1)) : throwError(() => error),
        }),
      )
    : next(request);

/** A session that ended while somebody worked: asks her to sign in again, then sends what was waiting. */
export const sessionIntercept: HttpInterceptorFn = (request, next): Observable<HttpEvent<unknown>> => {
  const session = inject(Session);
  if (!isOurs(request) || Session.isItsOwn(request.url)) return next(request);
  return next(request).pipe(
    catchError((error: unknown) =>
      error instanceof HttpErrorResponse && error.status === 401
        ? from(session.regain()).pipe(switchMap((regained) => (regained ? next(request) : throwError(() => error))))
        : throwError(() => error),
    ),
  );
};

/** Learns the server's time from its answers. */
export const clockIntercept: HttpInterceptorFn = (request: HttpRequest<unknown>, next: HttpHandlerFn) => {
  const clock = inject(BrowserClock);
  return next(request).pipe(
    tap((event) => {
      if (event instanceof HttpResponse) clock.correct(event.headers.get('Date'));
    }),
  );
};

function isOurs(request: HttpRequest<unknown>): boolean {
  return request.url.startsWith('/api/');
}

function isLost(error: unknown): boolean {
  return error instanceof HttpErrorResponse && (error.status === 0 || error.status === 502 || error.status === 503);
}
