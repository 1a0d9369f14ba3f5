import { createHash, randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

/** `__Host-` makes the browser insist on Secure, on this host alone and on the whole site. */
export const SESSION_COOKIE = '__Host-homeward';

/** 256 bits of chance: what the browser holds. The database holds only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The hash of the token that the browser sent, or null without one of ours. */
export function sentSession(request: Request): Buffer | null {
  const token = readCookie(request, SESSION_COOKIE);
  return token !== undefined && /^[\w-]{43}$/.test(token) ? hashOf(token) : null;
}

export function readCookie(request: Request, name: string): string | undefined {
  return parseCookie(request.get('cookie') ?? '')[name];
}

/** Without `maxAgeSeconds` the cookie ends with the browser. */
export function setCookie(response: Response, name: string, value: string, maxAgeSeconds?: number): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({
      name,
      value,
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds }),
    }),
  );
}

export function clearCookie(response: Response, name: string): void {
  setCookie(response, name, '', 0);
}
