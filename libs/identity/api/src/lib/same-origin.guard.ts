import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ProblemException } from '@ward/server-kit';
import type { Request } from 'express';
import { OwnAddress } from './own-address';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses changes that another site's page sends with our person's cookie. Browsers say by themselves where a request
 * comes from (`Sec-Fetch-Site`, before that `Origin`); who sends neither is not a browser and has no cookie to abuse.
 * The `Idempotency-Key` header, which no plain form can send, and `SameSite=Lax` stand behind this.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(private readonly address: OwnAddress) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (SAFE.includes(request.method) || this.isOurs(request)) return true;
    throw new ProblemException({
      code: 'request/other-site',
      status: 403,
      title: 'This came from another site',
      detail: 'Nothing was changed. Open Homeward itself and try there.',
    });
  }

  private isOurs(request: Request): boolean {
    const site = request.get('sec-fetch-site');
    if (site !== undefined) return site === 'same-origin';
    const origin = request.get('origin');
    return origin === undefined || origin === this.address.url || hostOf(origin) === request.get('host');
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** To stand before the access guard: who is refused here needs no session looked up. */
export const sameOriginGuardProvider = { provide: APP_GUARD, useClass: SameOriginGuard };
