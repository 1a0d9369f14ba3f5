import { createHash } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { ActorRequest, Permission } from '@ward/contract';
import { Ids } from '@ward/kernel';
import type { Request } from 'express';
import { ALLOWS, ASKS, type RequestWithActor } from './decorators';
import { ProblemException } from './problem';
import { Sessions } from './sessions';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Closed by default: every request has an actor with a permission, or the route says `@Anyone()`. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly ids: Ids,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allows = this.reflector.getAllAndOverride<readonly Permission[] | 'anyone' | 'signed-in' | undefined>(
      ALLOWS,
      [context.getHandler(), context.getClass()],
    );
    if (allows === 'anyone') return true;
    if (allows === undefined) throw notAllowed();
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = await this.sessions.actorFor(request);
    if (!actor) throw signedOut();
    if (allows !== 'signed-in' && !allows.some((permission) => actor.permissions.has(permission))) throw notAllowed();
    request.actor = {
      ...actor,
      request: describeRequest(request, this.ids.next(), this.reflector.get(ASKS, context.getHandler()) === true),
    };
    return true;
  }
}

function describeRequest(request: Request, id: string, onlyAsks: boolean): ActorRequest {
  const pattern: unknown = request.route?.path;
  const route = `${request.method} ${typeof pattern === 'string' ? pattern : '/'}`;
  if (onlyAsks || ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return { id, route };
  const key = request.get('idempotency-key');
  if (key === undefined || !UUID.test(key)) throw keyMissing();
  return { id, route, idempotency: { key: key.toLowerCase(), fingerprint: fingerprintOf(request) } };
}

function fingerprintOf(request: Request): string {
  const sent = [
    request.method,
    request.originalUrl,
    request.get('if-match') ?? '',
    JSON.stringify(request.body ?? null),
    request.get('content-length') ?? '',
  ];
  return createHash('sha256').update(sent.join('\n')).digest('base64url');
}

function signedOut(): ProblemException {
  return new ProblemException({
    code: 'identity/signed-out',
    status: 401,
    title: 'You are signed out',
    detail: 'What you typed is still on your screen. Sign in again to go on.',
  });
}

function notAllowed(): ProblemException {
  return new ProblemException({
    code: 'identity/not-allowed',
    status: 403,
    title: 'Your role does not allow this',
    detail: 'Nothing was changed. Ask your administrator if you need it for your work.',
  });
}

function keyMissing(): ProblemException {
  return new ProblemException({
    code: 'request/key-missing',
    status: 400,
    title: 'Every change needs an Idempotency-Key header that is a UUID',
    detail: 'Nothing was changed.',
  });
}
